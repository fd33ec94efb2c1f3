import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { DomainError } from '#shared/domain/failure.ts'
import type { InputOf } from '#shared/contract/call.ts'
import type { Calls } from '#shared/contract/calls.ts'
import type { BuiltPack, OpenedCase, PackSummary } from '#shared/contract/values.ts'
import type { Language } from '#shared/domain/language.ts'
import { destinations, limitsOf } from '#shared/rules/destinations.ts'
import { packLanguages, packsInOrder } from '#shared/packs/pack-definition.ts'
import { templateDigest } from '#shared/packs/template-digest.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { newFolder } from '#electron/files/new-folder.ts'
import { readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import { evidenceOf, openCase, sentFilesOf } from '#electron/storage/cases.ts'
import { recognisedOf } from '#electron/storage/recognise-next.ts'
import type { BuiltFiles, PackJob } from '#electron/work/build-pack.ts'
import { withParts } from '#electron/work/ready-exhibits.ts'
import type { EvidenceFiles } from '#electron/work/ready-exhibits.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

/** A pack made in this run, or one that was sent and is looked at: its files, and what wording it was made with. */
export type MadePack = { readonly files: BuiltFiles; readonly packId: string; readonly language: Language; readonly templates: string }
/** By their build id. */
export type BuiltPacks = Map<string, MadePack>

/** The packs of the program and the user's own, in their order. */
export async function packsOffered(desk: AppDesk): Promise<readonly PackSummary[]> {
  const { templates } = await readTemplates(desk.ownTemplates)
  return packsInOrder(templates).map((definition) => ({
    id: definition.id, title: definition.title, purpose: definition.purpose, limits: definition.limits, group: definition.group, audience: definition.audience, disputes: definition.disputes ?? null, addressee: definition.addressee ?? null, languages: packLanguages(templates, definition), needs: definition.needs, canBeBlank: definition.canBeBlank, isOwn: templates.own?.has(definition.id) === true,
    showsEvidence: definition.documents.some((document) => document.kind === 'exhibits')
  }))
}

export const packCalls = (desk: AppDesk, built: BuiltPacks): Pick<Handlers, 'listPacks' | 'planPack' | 'buildPack' | 'cancelBuild' | 'savePack' | 'copyPackText' | 'printPack'> => ({
  listPacks: () => packsOffered(desk),
  planPack: async (wish) => ({ files: (await desk.worker.run({ kind: 'plan', job: await jobOf(desk, wish, ulid()) })).files }),
  buildPack: async (wish) => {
    const buildId = ulid()
    const files = await desk.worker.run({ kind: 'build', job: await jobOf(desk, wish, buildId) }, (done, of) => { desk.tellProgress({ job: 'pack', done, of }) })
    const { packId, language } = wish
    built.set(buildId, { files, packId, language, templates: templateDigest((await readTemplates(desk.ownTemplates)).templates, packId, language, nodeMachine.sha256) })
    return shownPack(buildId, files)
  },
  cancelBuild: async () => {
    desk.worker.cancel()
    return null
  },
  savePack: async ({ buildId, format }) => {
    const files = builtOf(built, buildId)
    const wanted = format === 'pdf' ? pdfsOf(files) : textsOf(files)
    const target = wanted.length > 1 ? await desk.dialogs.choosePackFolder() : await desk.dialogs.choosePackTarget(wanted[0]?.name ?? '', format)
    if (target === null) return null
    const path = wanted.length > 1 ? await saveTogether(wanted, target) : await saveOne(wanted[0], target)
    desk.remember(path)
    return { path }
  },
  copyPackText: async ({ buildId }) => {
    desk.copyText(builtOf(built, buildId).text)
    return null
  },
  printPack: async ({ buildId, volume }) => {
    if (pdfsOf(builtOf(built, buildId)).length < volume) throw new DomainError({ code: 'file-unreadable', file: String(volume), reason: 'absent' })
    await desk.printPdf(buildId, volume)
    return null
  }
})

const builtOf = (built: BuiltPacks, buildId: string): BuiltFiles => madeOf(built, buildId).files

export function madeOf(built: BuiltPacks, buildId: string): MadePack {
  const made = built.get(buildId)
  if (!made) throw new DomainError({ code: 'file-unreadable', file: buildId, reason: 'absent' })
  return made
}

export function shownPack(buildId: string, files: BuiltFiles): BuiltPack {
  const volumes = pdfsOf(files).map(({ name, pages, bytes }) => ({ name, pages: pages ?? 0, bytes }))
  return { buildId, volumes, pages: files.pages, bytes: volumes.reduce((sum, { bytes }) => sum + bytes, 0), text: files.text, findings: files.findings, exhibits: files.exhibits }
}

type BuiltFile = BuiltFiles['files'][number]

const pdfsOf = ({ files }: BuiltFiles): readonly BuiltFile[] => files.filter((file) => file.name.endsWith('.pdf'))
const textsOf = ({ files }: BuiltFiles): readonly BuiltFile[] => files.filter((file) => file.name.endsWith('.txt'))

async function saveOne(file: BuiltFile | undefined, target: string): Promise<string> {
  if (!file) throw new DomainError({ code: 'file-unreadable', file: target, reason: 'absent' })
  await writeAtomically(target, async (sink) => { for await (const piece of createReadStream(file.path)) await sink(piece as Uint8Array) })
  return target
}

/** Into a folder of their own, so that no volume of an earlier pack is written over or left among them. */
async function saveTogether(files: readonly BuiltFile[], place: string): Promise<string> {
  const folder = await newFolder(place, (files[0]?.name ?? 'tsuzuri').replace(/\.\d+of\d+\.pdf$/, ''))
  for (const file of files) await saveOne(file, join(folder, file.name))
  return folder
}

/** Everything that the window may wish for, in the form of the work. */
async function jobOf(desk: AppDesk, wish: InputOf<Calls['buildPack']>, buildId: string): Promise<PackJob> {
  const { caseFile, facts } = openCase(desk.store, wish.caseId)
  const destination = wish.destination ?? 'none'
  return {
    order: {
      caseFile, packId: wish.packId, language: wish.language, madeAt: desk.now(), paper: destinations[destination].paper ?? wish.paper, scheme: wish.labels ?? null, originals: wish.originals ?? 'auto', blank: wish.blank === true,
      force: wish.force === true, reopenable: wish.reopenable === true, limits: limitsOf(destination), duplex: destinations[destination].duplex
    },
    evidence: withRecognised(desk, await withStills(desk, withParts(caseFile, evidenceOf(desk.store, wish.caseId), sentFilesOf(desk.store, wish.caseId)), facts)), folder: join(desk.builtFolder, buildId), formats: ['pdf', 'text'], ownTemplates: desk.ownTemplates, ...(wish.draft === undefined ? {} : { draft: wish.draft }),
    passwords: (wish.passwords ?? []).map(({ exhibitId, password }) => ({ name: exhibitId, password }))
  }
}

/** What was recognised goes along as text that can be searched, as long as recognition is switched on. */
function withRecognised({ store, recognition }: AppDesk, evidence: EvidenceFiles): EvidenceFiles {
  if (!recognition.state().isOn) return evidence
  return Object.fromEntries(Object.entries(evidence).map(([id, file]) => {
    const recognised = file.sha256 === undefined ? null : recognisedOf(store, file.sha256)
    return [id, recognised === null ? file : { ...file, recognised }]
  }))
}

/** The work runs where no video can be played: it is handed their stills. */
async function withStills(desk: AppDesk, evidence: EvidenceFiles, facts: OpenedCase['facts']): Promise<EvidenceFiles> {
  const videos = Object.entries(evidence).filter(([id]) => facts[id]?.kind.startsWith('video/'))
  const still = async ([id, file]: (typeof videos)[number]): Promise<readonly [string, EvidenceFiles[string]]> => {
    const known = facts[id]
    const found = known === undefined ? null : await desk.findStill(file.path, known)
    return [id, found === null ? file : { ...file, still: found }]
  }
  return { ...evidence, ...Object.fromEntries(await Promise.all(videos.map(still))) }
}
