import { z } from 'zod'
import { caseChangeSchema } from '#shared/domain/case-change.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import { channels, disputes } from '#shared/domain/case-vocabulary.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { labelSchemes } from '#shared/domain/exhibit-label.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { languages } from '#shared/domain/language.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import { destinationIds } from '#shared/domain/destination-id.ts'
import { call } from './call.ts'
import { callChannels } from './channels.ts'
import type { RecognisedLines, RecognitionState } from './recognition.ts'
import type { InputOf, OutputOf, Reply } from './call.ts'
import type { SearchAnswer } from './search-values.ts'
import type { AddedExhibits, AppState, BuiltPack, CaseDeadlines, CaseSummary, ExhibitShown, IntakeUnderWay, OpenedCase, PackPlan, PackSummary, QueuedMatter } from './values.ts'

const caseId = z.string().min(1).max(100)
const language = z.enum(languages)
const nothing = z.undefined()
const ofCase = z.object({ caseId })
const ofExhibit = ofCase.extend({ exhibitId: z.string().min(1).max(200) })
const newCase = z.object({ dispute: z.enum(disputes), language, title: z.string().max(500) })
/** For protected exhibits, by their ids; kept in memory while the pack is made. */
const passwords = z.array(z.object({ exhibitId: z.string().max(100), password: z.string().max(1_000) })).max(5_000).optional()
const order = z.object({ caseId, packId: z.string().max(100), language, paper: z.enum(['a4', 'letter']), labels: z.enum(labelSchemes).optional(), originals: z.enum(['auto', 'all', 'none']).optional(), destination: z.enum(destinationIds).optional(), reopenable: z.boolean().optional(), blank: z.boolean().optional(), force: z.boolean().optional(), passwords, draft: z.object({ name: z.string().max(200), source: z.string().max(800_000) }).optional() })
const ofPack = z.object({ buildId: z.string().max(100) })
/** Volumes count from 1. */
const ofVolume = ofPack.extend({ volume: z.number().int().positive().max(10_000) })

/** Times are date-times with offset or dates, as in the case. */
const sending = ofPack.extend({ caseId, sentAt: z.string().max(40), with: z.string().max(200).nullable(), channel: z.enum(channels).nullable(), reference: z.string().max(1_000), answerBy: z.string().max(40).nullable() })
const ofTemplates = z.object({ packId: z.string().max(100) })
const packText = ofTemplates.extend({ name: z.string().max(200), text: z.string().max(800_000) })
const titled = ofTemplates.extend({ title: z.object({ ja: z.string().min(1).max(200), en: z.string().min(1).max(200) }) })
const ofSent = z.object({ caseId, sentId: z.string().max(200) })

/** Largest file that may be pasted or dropped as bytes; files by path are read by the readers, not sent through here. */
export const pastedBytesLimit = 64_000_000

/** As many as a case may have exhibits; a folder counts as one here, and what lies in it is counted where it is walked. */
export const mostPaths = caseFileLimits.exhibits

/** Every call that the window can make, once. */
export const calls = {
  appState: call<undefined, AppState>(callChannels.appState, nothing),
  setLanguage: call<{ language: 'ja' | 'en' | null }, AppState>(callChannels.setLanguage, z.object({ language: language.nullable() })),
  listCases: call<undefined, readonly CaseSummary[]>(callChannels.listCases, nothing),
  createCase: call<z.output<typeof newCase>, OpenedCase>(callChannels.createCase, newCase),
  addSample: call<undefined, OpenedCase>(callChannels.addSample, nothing),
  /** Opens the system's dialog for a case folder or a .tsuzuri file; null when it was closed. */
  importCase: call<{ as: 'folder' | 'archive' }, OpenedCase | null>(callChannels.importCase, z.object({ as: z.enum(['folder', 'archive']) })),
  exportCase: call<{ caseId: string; as: 'folder' | 'archive' }, { readonly path: string } | null>(callChannels.exportCase, z.object({ caseId, as: z.enum(['folder', 'archive']) })),
  removeCase: call<{ caseId: string }, null>(callChannels.removeCase, ofCase),
  openCase: call<{ caseId: string }, OpenedCase>(callChannels.openCase, ofCase),
  /** Answers when the change lies on the disk; the case is then what the same change makes of what the window holds. */
  changeCase: call<{ caseId: string; change: z.output<typeof caseChangeSchema> }, null>(callChannels.changeCase, z.object({ caseId, change: caseChangeSchema })),
  chooseExhibits: call<{ caseId: string }, AddedExhibits | null>(callChannels.chooseExhibits, ofCase),
  addExhibitFiles: call<{ caseId: string; paths: string[] }, AddedExhibits>(callChannels.addExhibitFiles, z.object({ caseId, paths: z.array(z.string().max(4_096)).max(mostPaths) })),
  addExhibitBytes: call<{ caseId: string; name: string; bytes: Uint8Array }, AddedExhibits>(callChannels.addExhibitBytes, z.object({ caseId, name: z.string().max(255), bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= pastedBytesLimit) })),
  intakeUnderWay: call<{ caseId: string }, IntakeUnderWay | null>(callChannels.intakeUnderWay, ofCase),
  /** Takes in what waits since the app ended, or waits for the end of what is running. */
  goOnWithIntake: call<{ caseId: string }, AddedExhibits>(callChannels.goOnWithIntake, ofCase),
  cancelIntake: call<{ caseId: string }, null>(callChannels.cancelIntake, ofCase),
  leaveRestOfIntake: call<{ caseId: string }, AddedExhibits>(callChannels.leaveRestOfIntake, ofCase),
  /** Pictures of a case that show nearly the same or continue one another; looked for off the main process. */
  findAlike: call<{ caseId: string }, AlikeReport>(callChannels.findAlike, ofCase),
  /** Makes one exhibit of screens that continue one another, the top one first. */
  stitchExhibits: call<{ caseId: string; ids: string[] }, { readonly opened: OpenedCase; readonly exhibitId: string }>(callChannels.stitchExhibits, z.object({ caseId, ids: z.array(z.string().max(200)).min(2).max(caseFileLimits.madeFrom) })),
  takeExhibitApart: call<{ caseId: string; exhibitId: string }, OpenedCase>(callChannels.takeExhibitApart, z.object({ caseId, exhibitId: z.string().max(200) })),
  recognition: call<undefined, RecognitionState>(callChannels.recognition, nothing),
  setRecognition: call<{ on: boolean }, RecognitionState>(callChannels.setRecognition, z.object({ on: z.boolean() })),
  /** Until it is told to go on, or the app is started again. */
  pauseRecognition: call<{ paused: boolean }, RecognitionState>(callChannels.pauseRecognition, z.object({ paused: z.boolean() })),
  /** What is known of some exhibits of a case; of one that is gone, nothing. */
  exhibitFacts: call<{ caseId: string; exhibitIds: string[] }, Readonly<Record<string, ExhibitFacts>>>(callChannels.exhibitFacts, ofCase.extend({ exhibitIds: z.array(z.string().max(200)).max(caseFileLimits.exhibits) })),
  /** Null where nothing was recognised yet, or there is nothing to look at. */
  recognisedText: call<{ caseId: string; exhibitId: string }, RecognisedLines | null>(callChannels.recognisedText, ofCase.extend({ exhibitId: z.string().max(200) })),
  /** For the redaction editor. */
  showExhibit: call<z.output<typeof ofExhibit>, ExhibitShown>(callChannels.showExhibit, ofExhibit),
  /** The words on its pages with their boxes; null where none are known (yet). */
  readExhibitWords: call<z.output<typeof ofExhibit>, FileWords | null>(callChannels.readExhibitWords, ofExhibit),
  listPacks: call<undefined, readonly PackSummary[]>(callChannels.listPacks, nothing),
  /** What the papers will come to, before they are made. */
  planPack: call<z.output<typeof order>, PackPlan>(callChannels.planPack, order),
  /** Makes the pack off the main process; volume N of its PDF is then fetched from `app://tsuzuri/built/<buildId>.N.pdf`. */
  buildPack: call<z.output<typeof order>, BuiltPack>(callChannels.buildPack, order),
  cancelBuild: call<undefined, null>(callChannels.cancelBuild, nothing),
  /** One file where it was asked to; the PDFs of several volumes go into a new folder of the place that was chosen. */
  savePack: call<{ buildId: string; format: 'pdf' | 'text' }, { readonly path: string } | null>(callChannels.savePack, ofPack.extend({ format: z.enum(['pdf', 'text']) })),
  copyPackText: call<{ buildId: string }, null>(callChannels.copyPackText, ofPack),
  printPack: call<{ buildId: string; volume: number }, null>(callChannels.printPack, ofVolume),
  /** Packs of the user's that are not right, each with why; they are not among those that can be made. */
  ownPackFaults: call<undefined, readonly { readonly packId: string; readonly failure: Failure }[]>(callChannels.ownPackFaults, nothing),
  copyPack: call<z.output<typeof titled>, { readonly packId: string }>(callChannels.copyPack, titled),
  /** By the name of each file, pack.json among them. */
  readPackTexts: call<{ packId: string }, { readonly texts: Readonly<Record<string, string>> }>(callChannels.readPackTexts, ofTemplates),
  /** Refused with its line where it is no template; what was there stays. */
  savePackText: call<z.output<typeof packText>, null>(callChannels.savePackText, packText),
  removePack: call<{ packId: string }, null>(callChannels.removePack, ofTemplates),
  importPack: call<undefined, { readonly packId: string } | null>(callChannels.importPack, nothing),
  exportPack: call<{ packId: string }, { readonly path: string } | null>(callChannels.exportPack, ofTemplates),
  /** Keeps what was made as it went out, with an entry that says so; nothing of it can be changed afterwards. */
  sendPaper: call<z.output<typeof sending>, OpenedCase>(callChannels.sendPaper, sending),
  /** The very bytes that went out, looked at like a paper that was just made. */
  showSent: call<z.output<typeof ofSent>, BuiltPack>(callChannels.showSent, ofSent),
  keepSentAsExhibit: call<z.output<typeof ofSent>, AddedExhibits>(callChannels.keepSentAsExhibit, ofSent),
  /** The dates of every case that is not closed. */
  listDeadlines: call<undefined, readonly CaseDeadlines[]>(callChannels.listDeadlines, nothing),
  /** What is to go out across all open cases, in its order. */
  listQueue: call<undefined, readonly QueuedMatter[]>(callChannels.listQueue, nothing),
  /** Asks where to, and writes the dates of every open case as a calendar. */
  saveCalendar: call<undefined, { readonly path: string } | null>(callChannels.saveCalendar, nothing),
  setReminders: call<{ on: boolean }, AppState>(callChannels.setReminders, z.object({ on: z.boolean() })),
  /** Over all cases, as it is typed. */
  search: call<{ query: string; language: 'ja' | 'en' }, SearchAnswer>(callChannels.search, z.object({ query: z.string().max(200), language })),
  showInFolder: call<{ path: string }, null>(callChannels.showInFolder, z.object({ path: z.string().max(4_096) }))
} as const

export type Calls = typeof calls
export type CallName = keyof Calls

/** What the preload script puts on the page: one function a call, the paths of dropped files, and the events. */
export type WindowApi = { readonly [Name in CallName]: (input: InputOf<Calls[Name]>) => Promise<Reply<OutputOf<Calls[Name]>>> } & {
  /** Paths of files that were dropped; '' for what has none (a picture dragged from another program). */
  readonly pathsOfFiles: (files: readonly unknown[]) => readonly string[]
  readonly onHelp: (listener: () => void) => () => void
  readonly onProgress: (listener: (progress: Progress) => void) => () => void
}

/** Which cases have new facts of their exhibits. */
export type RecognitionProgress = { readonly job: 'recognition'; readonly state: RecognitionState; /** Exhibits of which more is known than before. */ readonly touched: readonly { readonly caseId: string; readonly exhibitId: string }[] }
export type Progress = RecognitionProgress | { readonly job: 'intake' | 'pack'; readonly caseId?: string; readonly done: number; readonly of: number }
