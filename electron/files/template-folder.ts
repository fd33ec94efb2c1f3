import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import { packDefinitionSchema } from '#shared/packs/pack-definition.ts'
import type { PackDefinition, TemplateSet } from '#shared/packs/pack-definition.ts'

/** Reads templates/: one folder a pack, `common/` for documents that packs share, `partials/` for pieces of both. */
export async function readTemplateFolder(folder: string): Promise<TemplateSet> {
  const packs = new Map<string, PackDefinition>()
  const sources = new Map<string, string>()
  const partials = new Map<string, string>()
  for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue
    for (const file of await readdir(join(folder, entry.name))) {
      const text = await readFile(join(folder, entry.name, file), 'utf8')
      const name = file.replace(/\.hbs$/, '')
      if (file === 'pack.json') packs.set(entry.name, readDefinition(text, `${entry.name}/${file}`, entry.name))
      else if (!file.endsWith('.hbs')) continue
      else if (entry.name === 'partials') partials.set(name, text)
      else sources.set(`${entry.name}/${name}`, text)
    }
  }
  return { packs, sources, partials }
}

/** The definition in a pack.json; throws `template-broken` with what is wrong in it. */
export function readDefinition(text: string, file: string, folder: string): PackDefinition {
  const parsed = packDefinitionSchema.safeParse(parseJson(text, file))
  if (!parsed.success) throw new DomainError({ code: 'template-broken', file, line: null, detail: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') })
  if (parsed.data.id !== folder) throw new DomainError({ code: 'template-broken', file, line: null, detail: `the id must be the name of the folder, ${folder}` })
  return parsed.data
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DomainError({ code: 'template-broken', file, line: null, detail: String(error) })
  }
}
