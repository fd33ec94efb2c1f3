import { parseDate, parseTime } from '@internationalized/date'
import type { CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Label, Popover, TimeField } from 'react-aria-components'
import type { Zone } from '#shared/domain/moment.ts'
import { momentFrom, momentParts } from '#shared/interview/moment-parts.ts'
import type { MomentParts } from '#shared/interview/moment-parts.ts'
import { useWords } from '../words.ts'
import styles from './field.module.css'

export type MomentBoxProps = { readonly label: string; readonly hint?: string; readonly value: string | null; readonly zone: Zone; readonly withTime: boolean; readonly onChange: (moment: string | null) => void }

type Shown = { readonly day: CalendarDate | null; readonly time: string | null }
const shownOf = (parts: MomentParts | null): Shown => ({ day: parts ? parseDate(parts.day) : null, time: parts?.time ?? null })

/** A day, with its time where that is known; only what is whole is handed on. */
export function MomentBox({ label, hint, value, zone, withTime, onChange }: MomentBoxProps) {
  const { words } = useWords()
  const [shown, setShown] = useState<Shown>(() => shownOf(momentParts(value, zone)))
  const handedOn = useRef(value)
  useEffect(() => {
    if (value === handedOn.current) return
    handedOn.current = value
    setShown(shownOf(momentParts(value, zone)))
  }, [value, zone])
  const show = (next: Shown): void => {
    setShown(next)
    const moment = next.day ? momentFrom({ day: next.day.toString(), time: next.time }, zone) : null
    if ((next.day && moment === null) || moment === handedOn.current) return
    handedOn.current = moment
    onChange(moment)
  }
  return (
    <div className={styles['field']} role="group" aria-label={label}>
      <span className={styles['label']} aria-hidden>{label}</span>
      <div className={styles['dates']}>
        <DatePicker aria-label={words.timeline.date} value={shown.day} onChange={(day) => show({ ...shown, day, time: day ? shown.time : null })} granularity="day">
          <Group className={styles['group'] ?? ''}>
            <DateInput className={styles['segments'] ?? ''}>{(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}</DateInput>
            <Button className={styles['open'] ?? ''} aria-label={words.timeline.calendar}><CalendarDays aria-hidden /></Button>
          </Group>
          <Popover><Dialog className={styles['calendar'] ?? ''} aria-label={words.timeline.date}><Month /></Dialog></Popover>
        </DatePicker>
        {withTime && shown.day && (
          <TimeField aria-label={words.timeline.time} value={shown.time ? parseTime(shown.time) : null} onChange={(time) => show({ ...shown, time: time ? time.toString().slice(0, 5) : null })} hourCycle={24}>
            <Label hidden>{words.timeline.time}</Label>
            <DateInput className={`${styles['group']} ${styles['time']} ${styles['segments']}`}>{(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}</DateInput>
          </TimeField>
        )}
        {shown.day && <Button className={styles['open'] ?? ''} aria-label={words.pair(label, words.timeline.clear)} onPress={() => show({ day: null, time: null })}><X aria-hidden /></Button>}
      </div>
      {hint && <span className={styles['hint']}>{hint}</span>}
    </div>
  )
}

function Month() {
  const { words } = useWords()
  return (
    <Calendar>
      <header className={styles['calendarHead']}>
        <Button slot="previous" className={styles['open'] ?? ''} aria-label={words.timeline.previousMonth}><ChevronLeft aria-hidden /></Button>
        <Heading level={2} />
        <Button slot="next" className={styles['open'] ?? ''} aria-label={words.timeline.nextMonth}><ChevronRight aria-hidden /></Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className={styles['weekday'] ?? ''}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(day) => <CalendarCell date={day} className={styles['day'] ?? ''} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
