import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkTemplate } from '#shared/documents/check-template.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { languages } from '#shared/domain/language.ts'
import type { PackDefinition, TemplateSet } from '#shared/packs/pack-definition.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import { templatesFolder } from '../app-folders.ts'
import { readDefinition, readTemplateFolder } from '../template-folder.ts'

export const ownTemplateLimits = { packs: 200, files: 60, fileBytes: 800_000 } as const
export const templateFileName = /^[a-z0-9]+(-[a-z0-9]+)*\.(ja|en)\.hbs$/

/** The packs of the program and those of the user. A pack of the user's that is not right is told and left out; the others are there. */
export type ReadTemplates = { readonly templates: TemplateSet; readonly refused: readonly { readonly packId: string; readonly failure: Failure }[] }

/** `folder` holds one folder a pack, as templates/ does, and may be absent; null for the program's alone. */
export async function readTemplates(folder: string | null): Promise<ReadTemplates> {
  const bundled = await readTemplateFolder(templatesFolder)
  if (folder === null) return { templates: bundled, refused: [] }
  const packs = new Map(bundled.packs)
  const sources = new Map(bundled.sources)
  const own = new Set<string>()
  const refused: ReadTemplates['refused'][number][] = []
  for (const packId of await packFolders(folder)) {
    try {
      const pack = await readOwnPack(join(folder, packId), packId, bundled)
      packs.set(packId, pack.definition)
      for (const [name, source] of pack.sources) sources.set(`${packId}/${name}`, source)
      own.add(packId)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push({ packId, failure: error.failure })
    }
  }
  return { templates: { packs, sources, partials: bundled.partials, own }, refused }
}

async function packFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.name)).map(({ name }) => name).toSorted().slice(0, ownTemplateLimits.packs)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

export type OwnPack = { readonly definition: PackDefinition; readonly sources: ReadonlyMap<string, string> }

async function readOwnPack(folder: string, packId: string, bundled: TemplateSet): Promise<OwnPack> {
  const files = (await readdir(folder)).filter((name) => name === 'pack.json' || templateFileName.test(name)).toSorted()
  if (files.length > ownTemplateLimits.files) throw broken(packId, `more than ${ownTemplateLimits.files} files`)
  const texts = new Map<string, string>()
  for (const name of files) texts.set(name, await readText(join(folder, name), `${packId}/${name}`))
  return checkOwnPack(packId, texts, bundled)
}

async function readText(path: string, file: string): Promise<string> {
  const found = await stat(path)
  if (!found.isFile()) throw broken(file, 'not a file')
  if (found.size > ownTemplateLimits.fileBytes) throw broken(file, `larger than ${ownTemplateLimits.fileBytes} bytes`)
  return readFile(path, 'utf8')
}

/** A pack as texts by the names of their files. Throws `template-broken` with the file and line that are wrong. */
export function checkOwnPack(packId: string, texts: ReadonlyMap<string, string>, bundled: TemplateSet): OwnPack {
  const json = texts.get('pack.json')
  if (json === undefined) throw broken(`${packId}/pack.json`, 'it is not there')
  const definition = readDefinition(json, `${packId}/pack.json`, packId)
  if (bundled.packs.has(packId)) throw broken(`${packId}/pack.json`, 'a pack of the program has this id; choose another')
  const sources = new Map([...texts].flatMap(([name, text]) => (name === 'pack.json' ? [] : [[name.replace(/\.hbs$/, ''), text] as const])))
  for (const [name, source] of sources) checkTemplate({ file: `${packId}/${name}.hbs`, source }, new Set(bundled.partials.keys()))
  const isThere = (template: string, language: string): boolean => sources.has(`${template}.${language}`) || bundled.sources.has(`common/${template}.${language}`)
  const needed = definition.documents.flatMap((document) => (document.kind === 'template' ? [document.template] : []))
  const spoken = languages.filter((language) => needed.every((template) => isThere(template, language)))
  if (spoken.length === 0) throw broken(`${packId}/pack.json`, `a template is missing in both languages: ${needed.filter((template) => !languages.some((language) => isThere(template, language))).join(', ') || needed.join(', ')}`)
  return { definition, sources }
}

export const broken = (file: string, detail: string): DomainError => new DomainError({ code: 'template-broken', file, line: null, detail })
