import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import type { OpenedCase, AppState } from '#shared/contract/values.ts'
import type { RecognitionState } from '#shared/contract/recognition.ts'
import type { Progress } from '#shared/contract/calls.ts'
import type { GivenStill } from '#electron/intake/given-still.ts'
import type { Store } from '#electron/storage/open-store.ts'
import type { SearchIndex } from '#electron/storage/search/search-index.ts'
import type { JobResult, Job } from '#electron/work/job.ts'

/** What the handlers are given by the start-up; nothing here is created by them. */
export type AppDesk = {
  readonly store: Store
  readonly worker: WorkerDesk
  /** `wake`: there may be something new to read. */
  readonly search: Pick<SearchIndex, 'find'> & { readonly wake: () => void }
  readonly dialogs: Dialogs
  /** Packs that were just made lie here until the app closes. */
  readonly builtFolder: string
  /** The user's own packs of templates, one folder each; absent until there is one. */
  readonly ownTemplates: string
  readonly now: () => string
  readonly appState: () => AppState
  /** The menu follows the language of the window. */
  readonly languageChanged: () => void
  readonly tellProgress: (progress: Progress) => void
  /** What is found in a file: its bytes are read in the worker, a video is looked at in a window of its own. */
  readonly inspect: (path: string, name: string) => Promise<ExhibitFacts>
  /** The same, while its bytes are copied to `copy`; the thumbnail of a picture is made with it. */
  readonly takeIn: (file: { readonly path: string; readonly name: string; readonly copy: string }) => Promise<ExhibitFacts>
  /** The still of the video at `path`; null for what is no video. */
  readonly findStill: (path: string, facts: ExhibitFacts) => Promise<GivenStill | null>
  /** Clears thumbnails and stills whose originals are gone. */
  readonly dropPictures: () => void
  readonly recognition: RecognitionDesk
  readonly copyText: (text: string) => void
  readonly printPdf: (buildId: string, volume: number) => Promise<void>
  readonly showInFolder: (path: string) => void
  /** Paths that this run wrote for the user: only these may be shown in the file manager. */
  readonly remember: (path: string) => void
  readonly isRemembered: (path: string) => boolean
}

/** Reads what stands in pictures, in the background. */
export type RecognitionDesk = {
  readonly state: () => RecognitionState
  /** There may be new evidence; it waits until nothing has come for a while. */
  readonly wake: () => void
  readonly setOn: (on: boolean) => void
  readonly setPaused: (paused: boolean) => void
}

export type WorkerDesk = {
  readonly run: <Kind extends Job['kind']>(job: Extract<Job, { readonly kind: Kind }>, onProgress?: (done: number, of: number) => void) => Promise<JobResult[Kind]>
  readonly cancel: () => void
}

/** The system's own dialogs; each gives null when it was closed. */
export type Dialogs = {
  readonly chooseCase: (as: 'folder' | 'archive') => Promise<string | null>
  readonly chooseExport: (opened: OpenedCase, as: 'folder' | 'archive') => Promise<string | null>
  readonly chooseExhibits: () => Promise<readonly string[] | null>
  /** A file of templates to take in, and the place to write one to. */
  readonly choosePackFile: () => Promise<string | null>
  readonly choosePackFileTarget: (suggested: string) => Promise<string | null>
  readonly choosePackFolder: () => Promise<string | null>
  readonly choosePackTarget: (suggested: string, format: 'pdf' | 'text') => Promise<string | null>
  readonly chooseCalendar: (suggested: string) => Promise<string | null>
  readonly language: () => Language
}
