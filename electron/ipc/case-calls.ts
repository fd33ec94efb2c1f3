import { join } from 'node:path'
import { ulid } from 'ulid'
import type { OpenedCase } from '#shared/contract/values.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { samplesFolder } from '#electron/files/app-folders.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { openCaseAt } from '#electron/files/open-case.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { changeCase, createCase, evidenceOf, openCase, removeCase } from '#electron/storage/cases.ts'
import { importCase } from '#electron/storage/import-case.ts'
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
    await write({ caseFile: opened.caseFile, evidence: evidenceOf(desk.store, caseId) }, path)
    desk.remember(path)
    return { path }
  },
  removeCase: async ({ caseId }) => {
    await removeCase(desk.store, caseId)
    desk.dropThumbnails()
    return null
  },
  openCase: async ({ caseId }) => openCase(desk.store, caseId),
  changeCase: async ({ caseId, change }) => changeCase(desk.store, caseId, change, desk.now())
})

/** A case folder or archive from outside, its evidence read in the worker. */
async function importFrom(desk: AppDesk, path: string): Promise<OpenedCase> {
  const opened = await openCaseAt(path, { temporaryRoot: desk.builtFolder })
  try {
    let done = 0
    const caseId = await importCase(desk.store, opened, async (_, evidence) => {
      const facts = await desk.worker.run({ kind: 'inspect', path: evidence.path, name: evidence.file })
      desk.tellProgress({ job: 'intake', done: ++done, of: opened.evidence.size })
      return facts
    }, desk.now())
    return openCase(desk.store, caseId)
  } finally {
    await opened.close()
  }
}
