import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { DomainError } from '#shared/domain/failure.ts'
import { packLanguages } from '#shared/packs/pack-definition.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { evidenceOf, openCase } from '#electron/storage/cases.ts'
import type { BuiltFiles } from '#electron/work/build-pack.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

/** The packs made in this run, by their build id. */
export type BuiltPacks = Map<string, BuiltFiles>

export const packCalls = (desk: AppDesk, built: BuiltPacks): Pick<Handlers, 'listPacks' | 'buildPack' | 'cancelBuild' | 'savePack' | 'copyPackText' | 'printPack'> => ({
  listPacks: async () => {
    const templates = await readTemplateFolder(templatesFolder)
    return [...templates.packs.values()].map((definition) => ({ id: definition.id, title: definition.title, purpose: definition.purpose, languages: packLanguages(templates, definition), needs: definition.needs, canBeBlank: definition.canBeBlank }))
  },
  buildPack: async (wish) => {
    const { caseFile } = openCase(desk.store, wish.caseId)
    const buildId = ulid()
    const files = await desk.worker.run({ kind: 'build', job: {
      order: { caseFile, packId: wish.packId, language: wish.language, madeAt: desk.now(), paper: wish.paper, scheme: wish.labels ?? null, originals: 'auto', blank: wish.blank === true, force: wish.force === true, reopenable: false },
      evidence: Object.fromEntries(evidenceOf(desk.store, wish.caseId)), folder: join(desk.builtFolder, buildId), formats: ['pdf', 'text'], passwords: (wish.passwords ?? []).map(({ exhibitId, password }) => ({ name: exhibitId, password }))
    } }, (done, of) => { desk.tellProgress({ job: 'pack', done, of }) })
    built.set(buildId, files)
    return { buildId, pages: files.pages, bytes: fileOf(files, 'pdf').bytes, text: files.text, findings: files.findings, exhibits: files.exhibits }
  },
  cancelBuild: async () => {
    desk.worker.cancel()
    return null
  },
  savePack: async ({ buildId, format }) => {
    const file = fileOf(builtOf(built, buildId), format)
    const target = await desk.dialogs.choosePackTarget(file.name, format)
    if (target === null) return null
    await writeAtomically(target, async (sink) => { for await (const piece of createReadStream(file.path)) await sink(piece as Uint8Array) })
    desk.remember(target)
    return { path: target }
  },
  copyPackText: async ({ buildId }) => {
    desk.copyText(builtOf(built, buildId).text)
    return null
  },
  printPack: async ({ buildId }) => {
    await desk.printPdf(fileOf(builtOf(built, buildId), 'pdf').path)
    return null
  }
})

function builtOf(built: BuiltPacks, buildId: string): BuiltFiles {
  const files = built.get(buildId)
  if (!files) throw new DomainError({ code: 'file-unreadable', file: buildId, reason: 'absent' })
  return files
}

function fileOf(files: BuiltFiles, format: 'pdf' | 'text'): BuiltFiles['files'][number] {
  const file = files.files.find((one) => one.name.endsWith(format === 'pdf' ? '.pdf' : '.txt'))
  if (!file) throw new DomainError({ code: 'file-unreadable', file: format, reason: 'absent' })
  return file
}
