import type { Exhibit } from '#shared/domain/case-file.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'

/** Of a picture that was joined from screens: that it was, and the way back. */
export function MadeFromNote({ exhibit, onApart }: { readonly exhibit: Exhibit; readonly onApart: (exhibitId: string) => void }) {
  const { words } = useWords()
  const count = exhibit.madeFrom?.length ?? 0
  return count === 0 ? null : <Notice tone="quiet" actions={<Button look="quiet" onPress={() => onApart(exhibit.id)}>{words.alike.apart}</Button>}>{words.alike.madeFrom(count)}</Notice>
}
