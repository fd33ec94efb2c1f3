import { CalendarCheck } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { DateReviewDesk } from './use-date-review.ts'

/** A calm line where several exhibits could be dated at once; a single one says so in its details. */
export function DateReviewLine({ review: { count, isBack, open } }: { readonly review: DateReviewDesk }) {
  const { words } = useWords()
  if (count < 2) return null
  return <Notice tone="quiet" actions={<Button autoFocus={isBack} icon={<CalendarCheck aria-hidden />} onPress={open}>{words.dateReview.look}</Button>}>{words.dateReview.open(count)}</Notice>
}
