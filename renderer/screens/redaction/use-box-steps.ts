import { useState } from 'react'
import type { RefObject } from 'react'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isHidden } from '#shared/checks/privacy/words-beneath.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { placeInWords } from './hidden-in-words.ts'
import type { RedactionWords } from './hidden-in-words.ts'
import type { StageBox } from './page-stage.tsx'
import type { BoxFocus } from './use-box-focus.ts'
import type { RedactionDesk } from './use-redactions.ts'

export type BoxSteps = {
  /** Of the last step, for those who do not see it. */
  readonly news: string
  readonly take: (proposals: readonly RedactionProposal[]) => void
  readonly draw: (area: AreaRedaction) => void
  readonly remove: (key: number) => void
  readonly settle: () => void
  readonly undo: () => void
}

/** The steps of the editor over boxes: each keeps the focus where one goes on, and says what it did. */
export function useBoxSteps(desk: RedactionDesk, boxes: readonly StageBox[], { elements, focusBox }: BoxFocus, tools: RefObject<HTMLElement | null>, words: RedactionWords): BoxSteps {
  const [news, setNews] = useState('')
  const redactions = desk.held.map(({ redaction }) => redaction)
  return {
    news,
    take: (proposals) => {
      const wanted = proposals.flatMap((one) => one.redactions).filter((one) => !isHidden(one, redactions))
      setNews(desk.add(wanted).length < wanted.length ? words.full : words.added)
    },
    draw: (area) => {
      const [key] = desk.add([area])
      setNews(key === undefined ? words.full : words.added)
      if (key !== undefined) focusBox(key)
    },
    remove: (key) => {
      const at = boxes.findIndex((box) => box.key === key)
      const next = (boxes[at + 1] ?? boxes[at - 1])?.key
      desk.remove(key)
      setNews(words.removed)
      if (next === undefined) tools.current?.querySelector('button')?.focus()
      else focusBox(next)
    },
    settle: () => {
      const active = desk.isUnderWay() ? document.activeElement : null
      desk.settle()
      const box = boxes.find((one) => elements.current.get(one.key) === active)
      if (box) setNews(placeInWords(box.area, words))
    },
    undo: () => { desk.undo(); setNews(words.undone) }
  }
}
