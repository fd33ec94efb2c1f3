import { hexOf, utf8Bytes } from '#shared/pdf/bytes.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import { caseName, checksumsName, manifestChecksums, manifestName } from '../manifest.ts'
import type { Manifest, ManifestExhibit } from '../manifest.ts'
import type { CheckedExhibit, ExhibitProblem, PackProblem } from './verification.ts'

/** An embedded file, counted; `sha256` is null where it could not be unpacked. One that is not `isListed` is shown by no reader. */
export type FoundFile = { readonly name: string; readonly isListed: boolean; readonly description: string | null; readonly sha256: string | null; readonly isAsStated: boolean }

export type ComparedFiles = { readonly exhibits: readonly CheckedExhibit[]; readonly problems: readonly PackProblem[] }

/** Holds every embedded file against the manifest; what stands for an original is named by its exhibit, all else by its name. */
export function compareFiles(manifest: Manifest, files: readonly FoundFile[], machine: Pick<Machine, 'sha256'>): ComparedFiles {
  const owned = new Set(manifest.exhibits.flatMap(({ attachment }) => (attachment === null ? [] : [attachment])))
  const expected = besideExhibits(manifest, machine)
  const strangers = files.filter(({ name }) => !owned.has(name) && !expected.has(name))
  const renamed = new Set<FoundFile>()
  const exhibits = manifest.exhibits.map((exhibit): CheckedExhibit => {
    const problem = exhibit.attachment === null ? null : exhibitProblem(exhibit, exhibit.attachment, { manifest, files, strangers: strangers.filter((file) => !renamed.has(file)) })
    if (problem?.code === 'renamed') for (const file of strangers) if (file.name === problem.name) renamed.add(file)
    return { id: exhibit.id, label: exhibit.label, file: exhibit.file, embedded: exhibit.attachment !== null, problem }
  })
  return { exhibits, problems: [...[...expected].flatMap(([name, sha256]) => fileProblems(name, sha256, files)), ...strangers.filter((file) => !renamed.has(file)).map(({ name }): PackProblem => ({ code: 'file-added', name }))] }
}

type Surroundings = { readonly manifest: Manifest; readonly files: readonly FoundFile[]; readonly strangers: readonly FoundFile[] }

function exhibitProblem(exhibit: ManifestExhibit, name: string, { manifest, files, strangers }: Surroundings): ExhibitProblem | null {
  const [file, ...others] = files.filter((one) => one.name === name)
  if (file === undefined) {
    const renamed = strangers.find((one) => one.sha256 === exhibit.sha256)
    return renamed === undefined ? { code: 'missing' } : { code: 'renamed', name: renamed.name }
  }
  if (others.length > 0) return { code: 'repeated' }
  if (!file.isListed) return { code: 'missing' }
  if (file.sha256 === exhibit.sha256) return file.description === exhibit.label ? null : { code: 'described' }
  const other = manifest.exhibits.find((one) => one.id !== exhibit.id && one.sha256 === file.sha256)
  return other === undefined ? { code: 'changed' } : { code: 'swapped', label: other.label }
}

/** The files that are no originals; null where nothing says what their content must be. */
function besideExhibits(manifest: Manifest, machine: Pick<Machine, 'sha256'>): ReadonlyMap<string, string | null> {
  const list = hexOf(machine.sha256(utf8Bytes(manifestChecksums(manifest.exhibits))))
  return new Map<string, string | null>([
    [manifestName, null], ...(manifest.exhibits.length === 0 ? [] : [[checksumsName, list] as const]), ...(manifest.case === undefined ? [] : [[caseName, manifest.case.sha256] as const])
  ])
}

function fileProblems(name: string, sha256: string | null, files: readonly FoundFile[]): readonly PackProblem[] {
  const [file, ...others] = files.filter((one) => one.name === name)
  if (file?.isListed !== true) return [{ code: 'file-missing', name }]
  const isRight = sha256 === null ? file.isAsStated : file.sha256 === sha256
  return [...(isRight ? [] : [{ code: 'file-changed', name } as const]), ...others.map(() => ({ code: 'file-added', name }) as const)]
}
