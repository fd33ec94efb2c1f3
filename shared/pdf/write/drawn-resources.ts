import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { decodeStream } from '../read/decode-stream.ts'
import { PdfDamage, isDictionary, isStream, resolved, resolvedDictionary } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfStream } from '../read/pdf-item.ts'
import { usedNames } from '../read/used-names.ts'
import { namesOfKind } from './names-of-kind.ts'

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

/** Of the resources, those that the content names; all of them where it cannot be read. What the first does not have is looked for in the second. */
export async function drawnResources(foreign: ForeignDocument, item: PdfItem | undefined, content: Uint8Array | null, otherwise?: PdfItem): Promise<PdfDictionary> {
  const offered = await offeredBy(foreign, item, otherwise)
  const names = content === null ? null : await namesDrawn(foreign, offered, content)
  const drawn = new Map<string, PdfItem>()
  for (const [kind, all] of offered) {
    const chosen = [...all].filter(([name]) => names === null || names.has(keyOf(foreign, kind, name)) || unnamed.has(name))
    if (chosen.length > 0) drawn.set(kind, new Map(kind === '/Properties' ? await withoutLayers(foreign, chosen) : chosen))
  }
  return drawn
}

type Offered = ReadonlyMap<string, PdfDictionary>

async function offeredBy({ objects }: ForeignDocument, item: PdfItem | undefined, otherwise?: PdfItem): Promise<Offered> {
  const [first, second] = [await resolvedDictionary(objects, item), await resolvedDictionary(objects, otherwise)]
  const offered = new Map<string, PdfDictionary>()
  for (const kind of kinds) {
    const [own, other] = [await resolvedDictionary(objects, first?.get(kind)), await resolvedDictionary(objects, second?.get(kind))]
    offered.set(kind, other === null ? (own ?? new Map()) : new Map([...other, ...(own ?? [])]))
  }
  return offered
}

/** Where nothing may come along that is not drawn, a name counts for its kind alone. */
const keyOf = ({ mustRead }: ForeignDocument, kind: string, name: string): string => (mustRead ? kind + name : name)
const usedIn = ({ mustRead }: ForeignDocument, content: Uint8Array, wanted: ReadonlySet<string>): ReadonlySet<string> => (mustRead ? namesOfKind(content, wanted) : usedNames(content, wanted))
const keysIn = (foreign: ForeignDocument, offered: Offered): readonly string[] => [...offered].flatMap(([kind, all]) => [...all.keys()].map((name) => keyOf(foreign, kind, name)))

/** Forms and fonts draw with the resources of the page where their own do not have a name: ISO 32000-1, 7.8.3, and as readers do. */
async function namesDrawn(foreign: ForeignDocument, offered: Offered, content: Uint8Array): Promise<ReadonlySet<string>> {
  const wanted = new Set(keysIn(foreign, offered))
  const names = new Set(usedIn(foreign, content, wanted))
  for (const name of names) {
    for (const kind of ['/XObject', '/Font']) {
      const item = offered.get(kind)?.get(foreign.mustRead && name.startsWith(`${kind}/`) ? name.slice(kind.length) : name)
      if (item === undefined || names.size === wanted.size) continue
      const { streams, own } = await drawingBy(foreign, item)
      const missing = new Set([...wanted].filter((one) => !names.has(one) && !own.has(one)))
      for (const stream of streams) for (const one of usedIn(foreign, (await contentBytes(foreign, stream)) ?? new Uint8Array(), missing)) names.add(one)
    }
  }
  return names
}

/** The operators of a form or of a font's shapes, and the names that they need not look for elsewhere. */
async function drawingBy(foreign: ForeignDocument, item: PdfItem): Promise<{ readonly streams: readonly PdfStream[]; readonly own: ReadonlySet<string> }> {
  const object = await resolved(foreign.objects, item)
  const dictionary = isStream(object) ? object.dictionary : isDictionary(object) ? object : new Map<string, PdfItem>()
  const own = new Set(keysIn(foreign, await offeredBy(foreign, dictionary.get('/Resources'))))
  if (isStream(object)) return { streams: dictionary.get('/Subtype') === '/Form' ? [object] : [], own }
  if (dictionary.get('/Subtype') !== '/Type3' || dictionary.has('/Resources')) return { streams: [], own }
  const shapes = await resolvedDictionary(foreign.objects, dictionary.get('/CharProcs'))
  const streams = await Promise.all([...(shapes?.values() ?? [])].map((shape) => resolved(foreign.objects, shape)))
  return { streams: streams.filter(isStream), own }
}

/** Layers are settled when a page is copied; what is left of each is a name without meaning. */
const withoutLayers = (foreign: ForeignDocument, properties: readonly (readonly [string, PdfItem])[]): Promise<readonly (readonly [string, PdfItem])[]> =>
  Promise.all(properties.map(async ([name, item]) => {
    const type = (await resolvedDictionary(foreign.objects, item))?.get('/Type')
    return [name, type === '/OCG' || type === '/OCMD' ? new Map() : item] as const
  }))
