import { z } from 'zod'
import { utf8Bytes } from '#shared/pdf/bytes.ts'
import { leftOutReasons } from './originals.ts'

export const manifestName = 'manifest.json'
export const checksumsName = 'manifest-sha256.txt'
export const caseName = 'case.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const page = z.number().int().min(0).max(1_000_000)
const text = z.string().max(100_000)

const manifestExhibit = z.object({
  id: text, label: text, file: text, bytes: z.number().int().min(0), sha256, kind: text,
  /** The exhibit whose file holds the bytes of this one. */
  within: text.optional(),
  /** The exhibit that was put together from this picture, and the rows of it that stand there. */
  partOf: text.optional(), rows: z.tuple([page, page]).optional(),
  dates: z.array(z.object({ role: text, value: text, source: text.nullable() })).max(10),
  firstPage: page, lastPage: page,
  /** The name under which the original is embedded; null where it is left out. */
  attachment: text.nullable(), leftOut: z.enum(leftOutReasons).nullable()
})

/** What `manifest.json` holds; a later version may say more, and less only under a new number. */
export const manifestSchema = z.object({
  format: z.literal('tsuzuri-manifest'), version: z.literal(1), program: text, pack: text, language: text, madeAt: text, caseTitle: text,
  volume: z.object({ number: z.number().int().min(1), of: z.number().int().min(1) }).optional(),
  exhibits: z.array(manifestExhibit).max(100_000),
  /** What lies in the other volumes of a pack that can be opened again. */
  others: z.array(z.object({ id: text, kind: text, bytes: z.number().int().min(0), sha256 })).max(100_000).optional(),
  pages: z.array(z.object({ drawn: sha256, links: sha256.nullable() })).max(100_000),
  /** What readers show around the pages. */
  document: z.object({ bookmarks: sha256.nullable(), pageLabels: sha256.nullable(), properties: sha256 }).optional(),
  /** The case itself, in a pack that can be opened again. */
  case: z.object({ bytes: z.number().int().min(0), sha256 }).optional()
})
type Deep<Value> = Value extends readonly (infer Item)[] ? readonly Deep<Item>[] : Value extends object ? { readonly [Key in keyof Value]: Deep<Value[Key]> } : Value
export type Manifest = Deep<z.output<typeof manifestSchema>>
export type ManifestExhibit = Manifest['exhibits'][number]

type Listed = Pick<ManifestExhibit, 'sha256' | 'attachment'>

/** The form that `sha256sum -c` reads, one line an embedded original; names cannot hold a line feed or a backslash. */
export const manifestChecksums = (exhibits: readonly Listed[]): string => exhibits.flatMap((exhibit) => (exhibit.attachment === null ? [] : [`${exhibit.sha256}  ${exhibit.attachment}\n`])).join('')

/** One number that stands for the list of all embedded originals: the SHA-256 of manifest-sha256.txt. Null where nothing is embedded. */
export function checksumsDigest(exhibits: readonly Listed[], sha256Of: (bytes: Uint8Array) => Uint8Array): Uint8Array | null {
  const list = manifestChecksums(exhibits)
  return list === '' ? null : sha256Of(utf8Bytes(list))
}
