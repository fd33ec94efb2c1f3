import { useEffect, useRef, useState } from 'react'
import type { PointerEvent, Ref, RefObject } from 'react'
import { areaBetween, isMeant } from '#shared/domain/area-steps.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import { AreaBox, follow, placeOf } from './area-box.tsx'
import type { PointAt } from './area-box.tsx'
import styles from './page-stage.module.css'
import type { PageSize } from './use-page-width.ts'
import { usePageWidth } from './use-page-width.ts'

export type StageBox = { readonly key: number; readonly area: AreaRedaction; readonly name: string }

export type PageStageProps = {
  readonly source: string
  readonly name: string
  readonly page: number
  readonly size: PageSize
  readonly zoom: number
  readonly isThrough: boolean
  readonly boxes: readonly StageBox[]
  /** Areas that may be hidden; those that are pointed at stand out. */
  readonly proposed: readonly AreaRedaction[]
  readonly pointed: readonly AreaRedaction[]
  readonly onDraw: (area: AreaRedaction) => void
  readonly onAdjust: (key: number, area: AreaRedaction) => void
  readonly onSettle: () => void
  readonly onDrop: () => boolean
  readonly onRemove: (key: number) => void
  readonly elements: RefObject<Map<number, HTMLElement>>
  readonly pageRef: Ref<HTMLDivElement>
  readonly stageRef: RefObject<HTMLDivElement | null>
}

/** A page as large as is asked for, with its boxes; a drag over it draws one. */
export function PageStage(props: PageStageProps) {
  const { source, name, size, zoom, boxes, proposed, pointed, isThrough, elements, pageRef, stageRef } = props
  const { words } = useWords()
  const [drawn, setDrawn] = useState<AreaRedaction | null>(null)
  const [isBroken, setBroken] = useState(false)
  const sheet = useRef<HTMLDivElement | null>(null)
  const widthPx = usePageWidth(stageRef, size, zoom)
  useEffect(() => { setBroken(false); stageRef.current?.scrollTo(0, 0) }, [source])
  const pointAt: PointAt = ({ clientX, clientY }) => {
    const box = sheet.current?.getBoundingClientRect()
    return box ? { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height } : { x: 0, y: 0 }
  }
  const draw = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    const from = pointAt(event)
    let area = areaBetween(props.page, from, from)
    follow(event.currentTarget, event.pointerId, (pointer) => { area = areaBetween(props.page, from, pointAt(pointer)); setDrawn(area) }, () => { setDrawn(null); if (isMeant(area)) props.onDraw(area) })
  }
  return (
    <div ref={stageRef} className={styles['stage']} role="region" aria-label={name} tabIndex={0}>
      {isBroken && <Notice tone="ochre">{words.redaction.notDrawn}</Notice>}
      <div ref={join(sheet, pageRef)} className={styles['sheet']} style={{ width: `${widthPx}px`, aspectRatio: `${size.width} / ${size.height}` }} onPointerDown={draw}>
        <img key={source} src={source} alt={name} draggable={false} className={styles['picture']} onError={() => setBroken(true)} />
        {proposed.map((area, index) => <span key={index} aria-hidden className={`${styles['proposed']} ${pointed.includes(area) ? styles['pointed'] : ''}`} style={placeOf(area)} />)}
        {boxes.map(({ key, area, name: boxName }) => (
          <AreaBox
            key={key} area={area} name={boxName} isThrough={isThrough} aspect={size.width / size.height} pointAt={pointAt}
            onAdjust={(next) => props.onAdjust(key, next)} onSettle={props.onSettle} onDrop={props.onDrop} onRemove={() => props.onRemove(key)}
            boxRef={(element) => { if (element) elements.current.set(key, element); else elements.current.delete(key) }}
          />
        ))}
        {drawn && <span aria-hidden className={styles['drawn']} style={placeOf(drawn)} />}
      </div>
    </div>
  )
}

const join = (own: RefObject<HTMLDivElement | null>, given: Ref<HTMLDivElement>) => (element: HTMLDivElement | null): void => {
  own.current = element
  if (typeof given === 'function') given(element)
  else if (given) given.current = element
}
