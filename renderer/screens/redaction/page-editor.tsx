import { ChevronLeft, ChevronRight, Plus, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { proposeAreas } from '#shared/checks/privacy/propose-redactions.ts'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isArea, isHidden, wordsBeneath } from '#shared/checks/privacy/words-beneath.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { Declined } from './declined.ts'
import { HiddenList } from './hidden-list.tsx'
import type { HiddenRow } from './hidden-list.tsx'
import { PageStage } from './page-stage.tsx'
import { ProposalList } from './proposal-list.tsx'
import styles from './redaction-dialog.module.css'
import { useBoxFocus } from './use-box-focus.ts'
import type { WordsState } from './use-exhibit.ts'
import type { PageSize } from './use-page-width.ts'
import type { RedactionDesk } from './use-redactions.ts'

export type PageEditorProps = { readonly current: CaseDesk; readonly exhibitId: string; readonly label: string; readonly pages: readonly PageSize[]; readonly read: WordsState; readonly desk: RedactionDesk; readonly declined: Declined }

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const
const usualZoom = 2

/** The page and its boxes on the left; what is hidden, and what may be, beside it. */
export function PageEditor({ current, exhibitId, label, pages, read, desk, declined }: PageEditorProps) {
  const { words: { redaction: words } } = useWords()
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(usualZoom)
  const [isThrough, setThrough] = useState(true)
  const [pointed, setPointed] = useState<readonly AreaRedaction[]>([])
  const [news, setNews] = useState('')
  const stage = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const { elements, focusBox } = useBoxFocus(stage)
  const file = read.kind === 'read' ? read.words : null
  const known = useMemo(() => knownToCase(current.caseFile, current.opened.facts[exhibitId]), [current.caseFile, current.opened.facts, exhibitId])
  const all = useMemo(() => (file ? proposeAreas(file, known) : []), [file, known])
  const redactions = desk.held.map(({ redaction }) => redaction)
  const open = all.filter(({ key, redactions: wanted }) => !declined.keys.has(key) && !wanted.every((one) => isHidden(one, redactions)))
  const size = pages[page - 1] ?? { width: 1, height: 1 }
  const rows = desk.held.map(({ key, redaction }, index): HiddenRow => {
    if (!isArea(redaction)) return { key, title: String(redaction['text']), detail: words.misfit, isMisfit: true, name: String(redaction['text']) }
    const onPage = redaction.page ?? 1
    return { key, title: wordsBeneath(redaction, file) || words.areaTitle(index + 1), detail: `${words.areaTitle(index + 1)} · ${words.onPage(onPage)}`, isMisfit: onPage > pages.length, name: words.areaTitle(index + 1) }
  })
  const placeText = ({ x, y, width, height }: AreaRedaction): string => words.place(...inPercent(x, y, width, height))
  const boxes = desk.held.flatMap(({ key, redaction }, index) => (isArea(redaction) && (redaction.page ?? 1) === page ? [{ key, area: redaction, name: nameOf(words.areaName(index + 1, page, placeText(redaction)), wordsBeneath(redaction, file)) }] : []))
  const take = (proposals: readonly RedactionProposal[]): void => {
    const wanted = proposals.flatMap((one) => one.redactions).filter((one) => !isHidden(one, redactions))
    setNews(desk.add(wanted).length < wanted.length ? words.full : words.added)
  }
  const draw = (area: AreaRedaction): void => {
    const [key] = desk.add([area])
    setNews(key === undefined ? words.full : words.added)
    if (key !== undefined) focusBox(key)
  }
  const remove = (key: number): void => {
    const at = boxes.findIndex((box) => box.key === key)
    const next = (boxes[at + 1] ?? boxes[at - 1])?.key
    desk.remove(key)
    setNews(words.removed)
    if (next === undefined) tools.current?.querySelector('button')?.focus()
    else focusBox(next)
  }
  const settle = (): void => {
    const key = desk.isUnderWay() ? document.activeElement : null
    desk.settle()
    const box = boxes.find((one) => elements.current.get(one.key) === key)
    if (box) setNews(placeText(box.area))
  }
  const show = (key: number): void => {
    const one = desk.held.find((held) => held.key === key)?.redaction
    if (one && isArea(one)) setPage(Math.min(pages.length, one.page ?? 1))
    focusBox(key)
  }
  const point = (areas: readonly AreaRedaction[], on: number | null): void => { setPointed(areas); if (on !== null) setPage(on) }
  return (
    <div className={styles['columns']}>
      <div className={styles['view']}>
        <div ref={tools} className={styles['tools']} role="toolbar" aria-label={words.page}>
          <Button icon={<Plus aria-hidden />} isDisabled={desk.isFull} onPress={() => draw(middleOf(stage.current, sheet.current, page, size))}>{words.add}</Button>
          <Button look="quiet" icon={<Undo2 aria-hidden />} isDisabled={!desk.canUndo} onPress={() => { desk.undo(); setNews(words.undone) }}>{words.undo}</Button>
          <CheckBox label={words.through} value={isThrough} onChange={setThrough} />
          <span className={styles['gap']} />
          {pages.length > 1 && <>
            <Button look="quiet" icon={<ChevronLeft aria-hidden />} aria-label={words.earlier} isDisabled={page === 1} onPress={() => setPage(page - 1)} />
            <span className={styles['pageOf']}>{words.pageOf(page, pages.length)}</span>
            <Button look="quiet" icon={<ChevronRight aria-hidden />} aria-label={words.later} isDisabled={page === pages.length} onPress={() => setPage(page + 1)} />
          </>}
          <Button look="quiet" icon={<ZoomOut aria-hidden />} aria-label={words.smaller} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
          <Button look="quiet" icon={<ZoomIn aria-hidden />} aria-label={words.larger} isDisabled={zoom === zooms.length - 1} onPress={() => setZoom(zoom + 1)} />
        </div>
        <PageStage
          source={`evidence://case/${encodeURIComponent(current.opened.caseId)}/${encodeURIComponent(exhibitId)}/page/${page}`} name={words.pageName(label, page)} page={page} size={size} zoom={zooms[zoom] ?? 1} isThrough={isThrough}
          boxes={boxes} proposed={open.filter((one) => !one.isOwn || one.redactions.some((area) => pointed.some((other) => other === area))).flatMap((one) => one.redactions.filter(isArea)).filter((area) => (area.page ?? 1) === page)} pointed={pointed}
          onDraw={draw} onAdjust={desk.adjust} onSettle={settle} onDrop={() => { const was = desk.isUnderWay(); desk.drop(); return was }} onRemove={remove} onFocus={() => undefined} elements={elements} pageRef={sheet} stageRef={stage}
        />
        <p className={styles['help']}>{words.hint}{words.keys}</p>
      </div>
      <aside className={styles['side']} aria-label={words.listTitle}>
        <Notice tone="quiet">{words.promise}</Notice>
        <HiddenList rows={rows} onShow={show} onRemove={remove} />
        <h3>{words.proposals}</h3>
        <ProposalList proposals={open} declined={declined} onTake={take} onPoint={point} />
        <p className={styles['quiet']} role="status">{proposalNote(read, open.length, pages.length, words)}</p>
        <p className={styles['quiet']}>{words.orderStays}</p>
      </aside>
      <div role="status" className={styles['unseen']}>{news}</div>
    </div>
  )
}

type RedactionWords = ReturnType<typeof useWords>['words']['redaction']

function proposalNote(read: WordsState, open: number, pages: number, words: RedactionWords): string {
  if (read.kind === 'reading') return words.reading
  if (read.words === null) return words.notRead
  const partly = read.words.pages.length < pages ? words.firstPages(read.words.pages.length) : ''
  return open === 0 ? `${words.nothingFound}${partly}` : partly
}

const nameOf = (place: string, beneath: string): string => (beneath === '' ? place : `${place}: ${beneath}`)
const inPercent = (x: number, y: number, width: number, height: number): [number, number, number, number] => [Math.round(x * 100), Math.round(y * 100), Math.round(width * 100), Math.round(height * 100)]

const usualBox = { width: 0.3, inHeight: 0.12 } as const

/** A box of a usual size in the middle of what is in sight. */
function middleOf(stage: HTMLElement | null, sheet: HTMLElement | null, page: number, { width, height }: PageSize): AreaRedaction {
  const [seen, whole] = [stage?.getBoundingClientRect(), sheet?.getBoundingClientRect()]
  const tall = Math.min(0.5, usualBox.width * usualBox.inHeight * (width / height) * 2)
  const middle = seen && whole ? (Math.max(seen.top, whole.top) + Math.min(seen.bottom, whole.bottom)) / 2 : 0
  const y = whole && whole.height > 0 ? (middle - whole.top) / whole.height - tall / 2 : 0.5
  return { page, x: (1 - usualBox.width) / 2, y: Math.min(1 - tall, Math.max(0, y)), width: usualBox.width, height: tall }
}
