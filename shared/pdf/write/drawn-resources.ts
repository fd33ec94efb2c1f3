import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { decodeStream } from '../read/decode-stream.ts'
import { PdfDamage, isDictionary, isStream, resolved, resolvedDictionary } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfStream } from '../read/pdf-item.ts'
import { usedNames } from '../read/used-names.ts'

const kinds = ['/Font', '/XObject', '/ExtGState', '/ColorSpace', '/Pattern', '/Shading', '/Properties']
/** Stand for the plain colour operators, which name nothing: ISO 32000-1, 8.6.5.6. */
const unnamed: ReadonlySet<string> = new Set(['/DefaultGray', '/DefaultRGB', '/DefaultCMYK'])
const largestContentBytes = 64_000_000

/** Drawing operators unpacked; null where they are too broken to tell what they name. Throws PdfDamage where that may not be. */
export async function contentBytes(foreign: ForeignDocument, stream: PdfStream): Promise<Uint8Array | null> {
  try {
    return await decodeStream(stream, foreign.objects, foreign.inflate, largestContentBytes)
  } catch (error) {
    if (error instanceof PdfDamage && !foreign.mustRead && !foreign.layers.any) return null
    throw error
  }
}

/** Of the resources, those that the content names; all of them where it cannot be read. */
export async function drawnResources(foreign: ForeignDocument, item: PdfItem | undefined, content: Uint8Array | null): Promise<PdfDictionary> {
  const resources = await resolvedDictionary(foreign.objects, item)
  if (resources === null) return new Map()
  const offered = new Map<string, PdfDictionary>()
  for (const kind of kinds) offered.set(kind, (await resolvedDictionary(foreign.objects, resources.get(kind))) ?? new Map())
  const names = content === null ? null : await namesDrawn(foreign, offered, content)
  const drawn = new Map<string, PdfItem>()
  for (const [kind, all] of offered) {
    const chosen = [...all].filter(([name]) => names === null || names.has(name) || unnamed.has(name))
    if (chosen.length > 0) drawn.set(kind, new Map(kind === '/Properties' ? await withoutLayers(foreign, chosen) : chosen))
  }
  return drawn
}

/** Forms and fonts without resources of their own draw with those of the page: ISO 32000-1, 7.8.3. */
async function namesDrawn(foreign: ForeignDocument, offered: ReadonlyMap<string, PdfDictionary>, content: Uint8Array): Promise<ReadonlySet<string>> {
  const wanted = new Set([...offered.values()].flatMap((all) => [...all.keys()]))
  const names = new Set(usedNames(content, wanted))
  for (const name of names) {
    for (const item of [offered.get('/XObject')?.get(name), offered.get('/Font')?.get(name)]) {
      if (item === undefined) continue
      for (const stream of await streamsWithoutResources(foreign, item)) for (const one of usedNames((await contentBytes(foreign, stream)) ?? new Uint8Array(), wanted)) names.add(one)
    }
  }
  return names
}

async function streamsWithoutResources(foreign: ForeignDocument, item: PdfItem): Promise<readonly PdfStream[]> {
  const object = await resolved(foreign.objects, item)
  if (isStream(object)) return object.dictionary.get('/Subtype') === '/Form' && !object.dictionary.has('/Resources') ? [object] : []
  if (!isDictionary(object) || object.get('/Subtype') !== '/Type3' || object.has('/Resources')) return []
  const shapes = await resolvedDictionary(foreign.objects, object.get('/CharProcs'))
  const streams = await Promise.all([...(shapes?.values() ?? [])].map((shape) => resolved(foreign.objects, shape)))
  return streams.filter(isStream)
}

/** Layers are settled when a page is copied; what is left of each is a name without meaning. */
const withoutLayers = (foreign: ForeignDocument, properties: readonly (readonly [string, PdfItem])[]): Promise<readonly (readonly [string, PdfItem])[]> =>
  Promise.all(properties.map(async ([name, item]) => {
    const type = (await resolvedDictionary(foreign.objects, item))?.get('/Type')
    return [name, type === '/OCG' || type === '/OCMD' ? new Map() : item] as const
  }))
