import type { AlikeReport } from '#shared/domain/alike.ts'
import type { ExhibitShown } from '#shared/contract/values.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { PackEstimate } from '#shared/packs/volumes/pack-estimate.ts'
import type { PictureFile } from './alike-among.ts'
import type { StitchedFile } from './stitch-files.ts'
import type { WalkedFiles } from '#electron/files/walk-files.ts'
import type { GivenStill } from '#electron/intake/given-still.ts'
import type { DrawnPage } from '#electron/intake/draw-page.ts'
import type { BuiltFiles, PackJob } from './build-pack.ts'
import type { CaseFromOutside } from './open-case-for.ts'
import type { FileToTake } from './take-in.ts'

/** What may be asked of the worker: each parses what came from outside, none of it in the main process. */
export type Job =
  /** What lies in folders that were given, at most so many files. */
  | { readonly kind: 'walk'; readonly paths: readonly string[]; readonly most: number; readonly name: string }
  | { readonly kind: 'inspect'; readonly path: string; readonly name: string; readonly now: string }
  | ({ readonly kind: 'take-in' } & FileToTake)
  /** `still` of a video that was looked at. */
  | { readonly kind: 'recognise'; readonly path: string; readonly name: string; readonly still: GivenStill | null }
  | { readonly kind: 'thumbnail'; readonly path: string; readonly name: string; readonly target: string }
  | { readonly kind: 'show'; readonly path: string; readonly name: string }
  | { readonly kind: 'draw-page'; readonly path: string; readonly name: string; readonly page: number }
  | { readonly kind: 'page-words'; readonly path: string; readonly name: string }
  /** What can be read in a file, for the search. */
  | { readonly kind: 'read-words'; readonly path: string; readonly name: string }
  | { readonly kind: 'open-case'; readonly path: string; readonly temporaryRoot: string }
  /** What was found before is kept in the file at `memoryPath`. */
  | { readonly kind: 'find-alike'; readonly pictures: readonly PictureFile[]; readonly memoryPath: string; readonly name: string }
  | { readonly kind: 'stitch'; readonly pictures: readonly PictureFile[]; readonly target: string; readonly name: string }
  | { readonly kind: 'plan'; readonly job: PackJob }
  | { readonly kind: 'build'; readonly job: PackJob }

export type JobResult = {
  readonly walk: WalkedFiles
  readonly inspect: ExhibitFacts
  readonly 'take-in': ExhibitFacts
  readonly recognise: RecognisedFile
  readonly thumbnail: { readonly made: boolean }
  readonly show: ExhibitShown
  readonly 'draw-page': DrawnPage | null
  readonly 'page-words': FileWords | null
  readonly 'read-words': string
  readonly 'open-case': CaseFromOutside
  readonly 'find-alike': AlikeReport
  readonly stitch: StitchedFile
  readonly plan: PackEstimate
  readonly build: BuiltFiles
}

export type ToWorker = { readonly id: number; readonly job: Job } | { readonly id: number; readonly cancel: true }
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  | ({ readonly id: number; readonly isHeldUp: boolean } & JobOutcome)

/** `isHeldUp`: calls to the system that never came back are left in the process. */
export type JobOutcome = { readonly kind: 'result'; readonly result: JobResult[Job['kind']] } | { readonly kind: 'failure'; readonly failure: Failure }
