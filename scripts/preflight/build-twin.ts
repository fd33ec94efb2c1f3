import { defaultScheme } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'
import { planPack, writePlannedPack } from '#shared/packs/make-pack.ts'
import type { PackDesk } from '#shared/packs/pack-order.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { openCaseAt } from '#electron/files/open-case.ts'
import { threadFiller } from '#electron/files/own-templates/fill-in-thread.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { bundledFonts } from '#electron/work/bundled-fonts.ts'
import { programName } from '#electron/work/program-name.ts'
import { recognitionRun } from '#electron/work/recognise-evidence.ts'
import { readyExhibitsOf } from '#electron/work/ready-exhibits.ts'
import { withOpaquePictures } from './opaque-picture.ts'

/** The unseen words are validated with the rest; each file is read once for all packs. */
const recognition = recognitionRun()

const madeAt = '2026-11-01T09:00:00+09:00'

/** A pack of a case, planned and written as it always is, by the rules of PDF/A-1b in place of PDF/A-3b. */
export async function buildTwin(caseFolder: string, packId: string, language: Language): Promise<Uint8Array> {
  const { caseFile, evidence, close } = await openCaseAt(caseFolder, { needs: [] })
  try {
    const ready = readyExhibitsOf(caseFile, Object.fromEntries(evidence), language, [], {}, recognition)
    const desk: PackDesk = {
      templates: await readTemplateFolder(templatesFolder), fonts: await bundledFonts(), machine: nodeMachine, program: programName, ownFiller: threadFiller,
      readyExhibit: async (id) => withOpaquePictures(await ready(id)), onProgress: () => undefined, signal: { aborted: false },
    }
    const planned = await planPack({ caseFile, packId, language, madeAt, paper: 'a4', scheme: defaultScheme(language), originals: 'none', blank: false, force: false, reopenable: false }, desk)
    const pieces: Uint8Array[] = []
    await writePlannedPack(planned, desk, async (bytes) => void pieces.push(bytes.slice()), 'a-1b-twin')
    return Buffer.concat(pieces)
  } finally {
    await close()
  }
}
