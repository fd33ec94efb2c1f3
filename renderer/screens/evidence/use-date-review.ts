import { useEffect, useMemo, useState } from 'react'
import { countDateable, dateReview } from '#shared/interview/date-review.ts'
import type { DateReviewRow } from '#shared/interview/date-review.ts'
import type { CaseDesk } from '../case/use-case.ts'

export type DateReviewDesk = {
  /** So many exhibits have no date, while their files offer one. */
  readonly count: number
  /** The list as it was opened: what is found meanwhile waits for the next time, so that nothing unseen is taken over. */
  readonly rows: readonly DateReviewRow[] | null
  /** It was closed just now: the focus goes back to where it was opened. */
  readonly isBack: boolean
  readonly open: () => void
  readonly close: () => void
}

/** The list of dates to review, when it is asked for. */
export function useDateReview({ caseFile, opened: { facts } }: CaseDesk): DateReviewDesk {
  const [rows, setRows] = useState<readonly DateReviewRow[] | null>(null)
  const [isBack, setBack] = useState(false)
  useEffect(() => { if (isBack) setBack(false) }, [isBack])
  const count = useMemo(() => countDateable(caseFile, facts), [caseFile.exhibits, facts])
  return { count, rows, isBack, open: () => setRows(dateReview(caseFile, facts)), close: () => { setRows(null); setBack(true) } }
}
