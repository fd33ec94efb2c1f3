import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { parseBranch, parseCite } from '#shared/domain/cite.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import { advise } from './tell.ts'

/** Exhibits that a reader could not place, and citations that say the same twice. */
export function exhibitFindings(caseFile: CaseFile): readonly Finding[] {
  const exhibits = caseFile.exhibits ?? []
  const cited = new Set((caseFile.entries ?? []).flatMap(({ cites }) => cites ?? []).flatMap((cite) => {
    const { exhibitId } = parseCite(cite)
    return [exhibitId, parseBranch(exhibitId)?.parentId]
  }))
  return [...exhibits.flatMap((exhibit, index) => ofExhibit(exhibit, `/exhibits/${index}`, cited.has(exhibit.id))), ...repeatedCites(caseFile), ...photosMissing(caseFile)]
}

const lacks = (text: Exhibit['title']): boolean => textIn(text, 'ja').trim() === ''

function ofExhibit(exhibit: Exhibit, pointer: string, isCited: boolean): readonly Finding[] {
  return [
    ...(lacks(exhibit.title) ? [advise('exhibit-untitled', `${pointer}/title`, { file: exhibit.file })] : []), ...(exhibitDate(exhibit) === null ? [advise('exhibit-undated', pointer, { file: exhibit.file })] : []),
    ...(!isCited && lacks(exhibit.proves) ? [advise('exhibit-unused', pointer, { file: exhibit.file })] : [])
  ]
}

const repeatedCites = ({ entries }: CaseFile): readonly Finding[] =>
  (entries ?? []).flatMap(({ cites }, index) => (cites ?? []).flatMap((cite, place, all) => (all.indexOf(cite) < place ? [{ ...advise('cite-repeated', `/entries/${index}/cites/${place}`, { id: cite }), isSpare: true }] : [])))

/** What can be seen of a fault is best shown. */
const visible: ReadonlySet<CaseFile['dispute']> = new Set(['not-as-described', 'defective', 'wrong-item', 'missing-parts', 'damaged-in-transit'])

/** By the name of the file: what stands in it is known only once it was read. */
export const isPicture = ({ file }: Exhibit): boolean => /\.(?:jpe?g|png|webp|heic|heif|gif|tiff?|bmp|avif|mp4|mov|webm|m4v)$/i.test(file)

const photosMissing = ({ dispute, exhibits }: CaseFile): readonly Finding[] => (visible.has(dispute) && !(exhibits ?? []).some(isPicture) ? [advise('photos-missing', '/exhibits')] : [])
