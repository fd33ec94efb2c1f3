import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** `path` is where the bytes lie, `file` the name that the case gives them. */
export type EvidenceFile = { readonly path: string; readonly file: string; readonly sizeBytes: number; readonly sha256?: string }

/** What is known of a file that is not at hand. */
export type MissingOriginal = { readonly kind: string; readonly bytes: number; readonly sha256: string }

/** A case read from outside, checked whole; `close` clears what reading it has put on disk. */
export type OpenedFolder = {
  readonly caseFile: CaseFile
  readonly warnings: readonly Problem[]
  readonly evidence: ReadonlyMap<string, EvidenceFile>
  /** Papers that were sent and travelled along unaltered, by the file that the case names. */
  readonly sent?: ReadonlyMap<string, EvidenceFile>
  /** Exhibits whose files did not travel along with a pack, by id. */
  readonly missing?: ReadonlyMap<string, MissingOriginal>
  readonly close: () => Promise<void>
}

/** `temporaryRoot` is where an archive is unpacked; `needs` are fields whose absence is to be told together with what is wrong. */
export type OpenOptions = { readonly temporaryRoot?: string; readonly needs?: readonly string[] }
