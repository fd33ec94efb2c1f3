import type { CaseFile } from '#shared/domain/case-file.ts'
import type { OriginalsChoice } from '#shared/packs/originals.ts'
import type { PackDesk } from '#shared/packs/pack-order.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { carriedIn, largestCarrierBytes, stretchesOf } from './proof/carried-files.ts'
import type { Stretches } from './proof/carried-files.ts'
import type { EvidenceFiles } from './ready-exhibits.ts'

/** Exhibits whose files hold the file of a redacted one, such as the mail that brought it, are marked: their originals would give it away. */
export function markingCarriers(readyExhibit: PackDesk['readyExhibit'], caseFile: CaseFile, evidence: EvidenceFiles, originals: OriginalsChoice): PackDesk['readyExhibit'] {
  const redacted = new Set((caseFile.exhibits ?? []).flatMap(({ id, redactions }) => ((redactions ?? []).length > 0 && Object.hasOwn(evidence, id) ? [id] : [])))
  if (redacted.size === 0 || originals === 'none') return readyExhibit
  let sought: Promise<readonly Stretches[]> | null = null
  return async (id) => {
    const ready = await readyExhibit(id)
    if (redacted.has(id) || cannotCarry(ready)) return ready
    if (ready.original.sizeBytes > largestCarrierBytes) return unread(ready)
    sought ??= stretchesOfAll(redacted, evidence)
    const [files, bytes] = [await sought, await ready.original.read(0, ready.original.sizeBytes)]
    const { found, isWhole } = carriedIn(bytes, files)
    if (found.size > 0) return { ...ready, facts: { ...ready.facts, carriesRedacted: true } }
    return isWhole ? ready : unread(ready)
  }
}

/** What could not be looked through is not given away unasked. */
const unread = (ready: ReadyExhibit): ReadyExhibit => ({ ...ready, facts: { ...ready.facts, telling: [...ready.facts.telling, 'unread'] } })

/** Pictures, sounds and films hold no files. */
const cannotCarry = ({ facts }: ReadyExhibit): boolean => facts.isAbsent === true || /^(?:image|video|audio)\//.test(facts.kind)

async function stretchesOfAll(redacted: ReadonlySet<string>, evidence: EvidenceFiles): Promise<readonly Stretches[]> {
  const found: Stretches[] = []
  for (const id of redacted) {
    const file = evidence[id]
    const stretches = file === undefined ? null : await stretchesOf(await openFileSource(file.path))
    if (stretches !== null) found.push(stretches)
  }
  return found
}
