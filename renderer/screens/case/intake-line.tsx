import type { CaseFile } from '#shared/domain/case-file.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import { exhibitName } from '../evidence/exhibit-name.ts'
import type { Intake } from './use-intake.ts'

/** What became of the files that were given last; each refusal has its own sentence. */
export function IntakeLine({ intake, caseFile }: { readonly intake: Intake; readonly caseFile: CaseFile }) {
  const { language, words } = useWords()
  const last = intake.last
  const close = <Button look="quiet" onPress={intake.forget}>{words.case.close}</Button>
  const nameOf = (id: string): string => {
    const exhibit = caseFile.exhibits?.find((one) => one.id === id)
    return exhibit ? exhibitName(exhibit, language) : id
  }
  const news = last?.ok ? [...(last.value.added.length > 0 ? [words.evidence.added(last.value.added.length)] : []), ...(last.value.alreadyThere.length > 0 ? [words.evidence.already(words.app.listed(last.value.alreadyThere.map(nameOf)))] : [])] : []
  const wrong = last === null ? [] : last.ok ? last.value.refused.map((one) => failureText(one.failure, language)) : [failureText(last.failure, language)]
  return (
    <div role="status">
      {intake.running && <Notice tone="quiet">{words.evidence.adding}{intake.done ? ` ${intake.done.done} / ${intake.done.of}` : ''}</Notice>}
      {!intake.running && news.length > 0 && <Notice tone="quiet" actions={close}>{news.join('\n')}</Notice>}
      {!intake.running && wrong.length > 0 && <Notice tone="red" actions={close}>{wrong.join('\n')}</Notice>}
    </div>
  )
}
