import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { makeFolderSynced, writeAtomically } from '../atomic-write.ts'
import { templatesFolder } from '../app-folders.ts'
import { broken, checkOwnPack, templateFileName } from './read-own-templates.ts'

export type PackTexts = ReadonlyMap<string, string>

/** Every text of a pack by the name of its file: its definition and its own templates. */
export async function textsOf(folder: string, packId: string, templates: TemplateSet): Promise<PackTexts> {
  packOf(templates, packId)
  const place = join(templates.own?.has(packId) ? folder : templatesFolder, packId)
  const names = (await readdir(place)).filter((name) => name === 'pack.json' || templateFileName.test(name)).toSorted()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(place, name), 'utf8')] as const)))
}

/** A copy to change, under a free id of its own; gives that id. */
export async function copyPack(folder: string, packId: string, title: { readonly ja: string; readonly en: string }, templates: TemplateSet): Promise<string> {
  const texts = new Map(await textsOf(folder, packId, templates))
  const id = freeId(packId, templates)
  texts.set('pack.json', `${JSON.stringify({ ...packOf(templates, packId), id, title }, null, 2)}\n`)
  await writePack(folder, id, texts, templates)
  return id
}

/** `common/` is shared and stays as it is: a copy that changes such a document has a template of its own. */
export async function writePack(folder: string, packId: string, texts: PackTexts, templates: TemplateSet): Promise<void> {
  checkOwnPack(packId, texts, bundledOf(templates))
  const place = join(folder, packId)
  await makeFolderSynced(place)
  for (const [name, text] of texts) if (name !== 'pack.json') await writeText(join(place, name), text)
  // Last: a folder without it is no pack yet.
  await writeText(join(place, 'pack.json'), texts.get('pack.json') ?? '')
}

/** One text of a pack of the user's, checked before it takes the place of what was there. */
export async function savePackText(folder: string, packId: string, name: string, text: string, templates: TemplateSet): Promise<void> {
  if (!templates.own?.has(packId)) throw new DomainError({ code: 'pack-unknown', packId, known: [...(templates.own ?? [])] })
  if (name !== 'pack.json' && !templateFileName.test(name)) throw broken(`${packId}/${name}`, 'a template is named like letter.ja.hbs')
  const texts = new Map(await textsOf(folder, packId, templates)).set(name, text)
  checkOwnPack(packId, texts, bundledOf(templates))
  await writeText(join(folder, packId, name), text)
}

export async function removePack(folder: string, packId: string, templates: TemplateSet): Promise<void> {
  if (!templates.own?.has(packId)) throw new DomainError({ code: 'pack-unknown', packId, known: [...(templates.own ?? [])] })
  await rm(join(folder, packId), { recursive: true, force: true })
}

export function bundledOf(templates: TemplateSet): TemplateSet {
  const own = templates.own ?? new Set<string>()
  return { ...templates, packs: new Map([...templates.packs].filter(([id]) => !own.has(id))), own: new Set() }
}

export function freeId(wanted: string, templates: TemplateSet): string {
  for (let number = 2, id = `my-${wanted.replace(/^my-/, '').replace(/-\d+$/, '')}`; ; number += 1) {
    const candidate = number === 2 ? id : `${id}-${number - 1}`
    if (!templates.packs.has(candidate)) return candidate
  }
}

const writeText = (path: string, text: string): Promise<void> => writeAtomically(path, (sink) => sink(new TextEncoder().encode(text)))
