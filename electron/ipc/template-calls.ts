import { DomainError } from '#shared/domain/failure.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { copyPack, freeId, removePack, savePackText, textsOf, writePack } from '#electron/files/own-templates/change-own-pack.ts'
import { packArchiveEnding, readPackArchive, writePackArchive } from '#electron/files/own-templates/pack-archive.ts'
import { broken, readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

/** Packs of one's own: copied, changed, taken in from a file and given away as one. */
export const templateCalls = (desk: AppDesk): Pick<Handlers, 'ownPackFaults' | 'copyPack' | 'readPackTexts' | 'savePackText' | 'removePack' | 'importPack' | 'exportPack'> => {
  const folder = desk.ownTemplates
  const templatesNow = async () => (await readTemplates(folder)).templates
  return {
    ownPackFaults: async () => (await readTemplates(folder)).refused,
    copyPack: async ({ packId, title }) => ({ packId: await copyPack(folder, packId, title, await templatesNow()) }),
    readPackTexts: async ({ packId }) => ({ texts: Object.fromEntries(await textsOf(folder, packId, await templatesNow())) }),
    savePackText: async ({ packId, name, text }) => {
      await savePackText(folder, packId, name, text, await templatesNow())
      return null
    },
    removePack: async ({ packId }) => {
      await removePack(folder, packId, await templatesNow())
      return null
    },
    importPack: async () => {
      const path = await desk.dialogs.choosePackFile()
      if (path === null) return null
      const read = await readPackArchive(path)
      const templates = await templatesNow()
      // What is there already stays: the one from outside comes beside it.
      const packId = templates.packs.has(read.packId) ? freeId(read.packId, templates) : read.packId
      await writePack(folder, packId, packId === read.packId ? read.texts : new Map(read.texts).set('pack.json', withId(read.texts.get('pack.json') ?? '', packId)), templates)
      return { packId }
    },
    exportPack: async ({ packId }) => {
      const templates = await templatesNow()
      packOf(templates, packId)
      const path = await desk.dialogs.choosePackFileTarget(`${packId}.${packArchiveEnding}`)
      if (path === null) return null
      await writePackArchive(path, packId, await textsOf(folder, packId, templates))
      desk.remember(path)
      return { path }
    }
  }
}

function withId(json: string, id: string): string {
  try {
    const raw: unknown = JSON.parse(json)
    return `${JSON.stringify(typeof raw === 'object' ? { ...raw, id } : raw, null, 2)}\n`
  } catch (error) {
    throw error instanceof DomainError ? error : broken(`${id}/pack.json`, String(error))
  }
}
