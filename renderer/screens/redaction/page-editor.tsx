import { useRef, useState } from 'react'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isArea } from '#shared/checks/privacy/words-beneath.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { Declined } from './declined.ts'
import { hiddenRows, stageBoxes } from './hidden-in-words.ts'
import type { RedactionWords } from './hidden-in-words.ts'
import { HiddenList } from './hidden-list.tsx'
import { middleOf } from './middle-of.ts'
import { PageStage } from './page-stage.tsx'
import { PageToolbar, zooms } from './page-toolbar.tsx'
import type { PageView } from './page-toolbar.tsx'
import { ProposalList } from './proposal-list.tsx'
import styles from './redaction-dialog.module.css'
import { useBoxFocus } from './use-box-focus.ts'
import { useBoxSteps } from './use-box-steps.ts'
import type { WordsState } from './use-exhibit.ts'
import { useOpenProposals } from './use-open-proposals.ts'
import type { PageSize } from './use-page-width.ts'
import type { RedactionDesk } from './use-redactions.ts'

export type PageEditorProps = { readonly current: CaseDesk; readonly exhibitId: string; readonly label: string; readonly pages: readonly PageSize[]; readonly read: WordsState; readonly desk: RedactionDesk; readonly declined: Declined }

const atFirst: PageView = { page: 1, zoom: zooms.indexOf(1), isThrough: true }

/** The page and its boxes on the left; what is hidden, and what may be, beside it. */
export function PageEditor({ current, exhibitId, label, pages, read, desk, declined }: PageEditorProps) {
  const { words: { redaction: words } } = useWords()
  const [view, setView] = useState(atFirst)
  const [pointed, setPointed] = useState<readonly AreaRedaction[]>([])
  const [stage, sheet, tools] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const focus = useBoxFocus(stage)
  const file = read.kind === 'read' ? read.words : null
  const open = useOpenProposals(current, exhibitId, file, desk, declined)
  const boxes = stageBoxes(desk.held, file, view.page, words)
  const steps = useBoxSteps(desk, boxes, focus, tools, words)
  const look = (part: Partial<PageView>): void => setView({ ...view, ...part })
  const size = pages[view.page - 1] ?? { width: 1, height: 1 }
  const show = (key: number): void => {
    const one = desk.held.find((held) => held.key === key)?.redaction
    if (one && isArea(one)) look({ page: Math.min(pages.length, one.page ?? 1) })
    focus.focusBox(key)
  }
  return (
    <div className={styles['columns']}>
      <div className={styles['view']}>
        <PageToolbar toolsRef={tools} view={view} pages={pages.length} onView={look} onAdd={desk.isFull ? null : () => steps.draw(middleOf(stage.current, sheet.current, view.page, size))} onUndo={desk.canUndo ? steps.undo : null} />
        <PageStage
          source={pageSource(current.opened.caseId, exhibitId, view.page)} name={words.pageName(label, view.page)} page={view.page} size={size} zoom={zooms[view.zoom] ?? 1} isThrough={view.isThrough}
          boxes={boxes} proposed={inSight(open, pointed, view.page)} pointed={pointed} elements={focus.elements} pageRef={sheet} stageRef={stage}
          onDraw={steps.draw} onAdjust={desk.adjust} onSettle={steps.settle} onDrop={() => { const was = desk.isUnderWay(); desk.drop(); return was }} onRemove={steps.remove}
        />
        <p className={styles['help']}>{words.hint}{words.keys}</p>
      </div>
      <aside className={styles['side']} aria-label={words.listTitle}>
        <Notice tone="quiet">{words.promise}</Notice>
        <HiddenList rows={hiddenRows(desk.held, file, pages.length, words)} onShow={show} onRemove={steps.remove} />
        <h3>{words.proposals}</h3>
        <ProposalList proposals={open} declined={declined} onTake={steps.take} onPoint={(areas, on) => { setPointed(areas); if (on !== null) look({ page: on }) }} />
        <p className={styles['quiet']} role="status">{proposalNote(read, open.length, pages.length, words)}</p>
        <p className={styles['quiet']}>{words.orderStays}</p>
      </aside>
      <div role="status" className={styles['unseen']}>{steps.news}</div>
      <div role="status" className={styles['unseen']}>{open.length > 0 && words.found(open.length)}</div>
    </div>
  )
}

const pageSource = (caseId: string, exhibitId: string, page: number): string => `evidence://case/${encodeURIComponent(caseId)}/${encodeURIComponent(exhibitId)}/page/${page}`

/** One's own data is marked on the page only while it is pointed at. */
const inSight = (open: readonly RedactionProposal[], pointed: readonly AreaRedaction[], page: number): readonly AreaRedaction[] =>
  open.filter((one) => !one.isOwn || one.redactions.some((area) => pointed.some((other) => other === area))).flatMap((one) => one.redactions.filter(isArea)).filter((area) => (area.page ?? 1) === page)

function proposalNote(read: WordsState, open: number, pages: number, words: RedactionWords): string {
  if (read.kind === 'reading') return words.reading
  if (read.words === null) return words.notRead
  const partly = read.words.pages.length < pages ? words.firstPages(read.words.pages.length) : ''
  return open === 0 ? `${words.nothingFound}${partly}` : partly
}
