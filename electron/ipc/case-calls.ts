import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ulid } from 'ulid'
import type { OpenedCase } from '#shared/contract/values.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { samplesFolder } from '#electron/files/app-folders.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { changeCase, createCase, evidenceOf, learnCase, openCase, removeCase, sentFilesOf } from '#electron/storage/cases.ts'
import { importCase } from '#electron/storage/import-case.ts'
import { forgetAlike } from './alike-calls.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const caseCalls = (desk: AppDesk): Pick<Handlers, 'listCases' | 'createCase' | 'addSample' | 'importCase' | 'exportCase' | 'removeCase' | 'openCase' | 'changeCase'> => ({
  listCases: async () => listCases(desk.store.db),
  createCase: async ({ dispute, language, title }) => {
    const caseId = createCase(desk.store, newCaseFile({ id: ulid(), dispute, language, title }), desk.now())
    return openCase(desk.store, caseId)
  },
  addSample: () => importFrom(desk, join(samplesFolder, 'undelivered-earphones')),
  importCase: async ({ as }) => {
    const path = await desk.dialogs.chooseCase(as)
    return path === null ? null : importFrom(desk, path)
  },
  exportCase: async ({ caseId, as }) => {
    const opened = openCase(desk.store, caseId)
    const path = await desk.dialogs.chooseExport(opened, as)
    if (path === null) return null
    const write = as === 'folder' ? writeCaseFolder : writeCaseArchive
    await write({ caseFile: opened.caseFile, evidence: evidenceOf(desk.store, caseId), sent: sentFilesOf(desk.store, caseId) }, path)
    desk.remember(path)
    return { path }
  },
  removeCase: async ({ caseId }) => {
    await removeCase(desk.store, caseId)
    await forgetAlike(desk, caseId)
    desk.dropPictures()
    desk.search.wake()
    return null
  },
  openCase: async ({ caseId }) => {
    await learnCase(desk.store, caseId)
    return openCase(desk.store, caseId)
  },
  changeCase: async ({ caseId, change }) => {
    changeCase(desk.store, caseId, change, desk.now())
    return null
  }
})

/** A case folder or archive from outside: read, unpacked and checked in the worker, as its evidence is. */
async function importFrom(desk: AppDesk, path: string): Promise<OpenedCase> {
  desk.recognition.wake()
  const temporaryRoot = join(desk.builtFolder, randomUUID())
  await mkdir(temporaryRoot, { mode: 0o700 })
  try {
    const { caseFile, evidence, sent } = await desk.worker.run({ kind: 'open-case', path, temporaryRoot })
    const files = new Map(Object.entries(evidence))
    let done = 0
    const caseId = await importCase(desk.store, { caseFile, evidence: files, sent: new Map(Object.entries(sent)) }, async (_, file) => {
      const facts = await desk.inspect(file.path, basename(file.file))
      desk.tellProgress({ job: 'intake', done: ++done, of: files.size })
      return facts
    }, desk.now())
    return openCase(desk.store, caseId)
  } finally {
    await rm(temporaryRoot, { recursive: true, force: true })
  }
}
