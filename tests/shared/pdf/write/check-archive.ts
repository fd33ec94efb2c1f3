import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { objectsOf, streamOf } from './pdf-objects.ts'
import type { PdfObject } from './pdf-objects.ts'
import { listOf } from './read-tags.ts'

type Dictionary = Readonly<Record<string, unknown>>
const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of ISO 19005-3, level B, a program can look up without being a validator; the clause stands with each. */
export function expectBuiltForArchive(path: string): void {
  const objects = objectsOf(path)
  const byKey = new Map(objects.map((object) => [object.key, object]))
  const values = objects.flatMap(({ value, dictionary }): readonly Dictionary[] => (value !== undefined ? [value] : dictionary !== undefined ? [dictionary] : []))
  const ofType = (type: string): readonly Dictionary[] => values.filter((value) => value['/Type'] === type)
  const bytes = readFileSync(path)

  // 6.1.2 and 6.1.3: the header, the mark of a binary file, an identity, nothing locked.
  expect(bytes.subarray(0, 15).toString('latin1')).toMatch(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n/)
  expect(bytes.subarray(-2000).toString('latin1') + JSON.stringify(values.filter((value) => '/ID' in value))).toContain('/ID')
  expectNoKeys(values, ['/Encrypt', '/FFilter', '/Alternates', '/OPI', '/Interpolate', '/PS', '/Ref', '/TR', '/HTP', '/AA', '/OpenAction', '/JS', '/JavaScript', '/OCProperties', '/NeedAppearances', '/XFA', '/Movie', '/Sound'])
  for (const value of values) expect(listOf(value['/Filter'])).not.toContain('/LZWDecode')

  // 6.1.13: no string and no name beyond its limit.
  for (const text of values.flatMap(textsIn)) expect(text.startsWith('/') ? Buffer.byteLength(text) : text.length * 2).toBeLessThan(text.startsWith('/') ? 128 : 32_768)

  // 6.2.3 and 6.2.4: one intent in RGB, and no colours of another kind.
  const [intent, ...others] = ofType('/OutputIntent')
  expect(others).toEqual([])
  expect(byKey.get(String(intent?.['/DestOutputProfile']))?.dictionary?.['/N']).toBe(3)
  expect(values.flatMap(textsIn).filter((text) => /^\/(DeviceCMYK|DeviceN|Separation)$/.test(text))).toEqual([])
  for (const key of new Set(values.flatMap(profilesIn))) expectSoundProfile(objects, key, Number(byKey.get(key)?.dictionary?.['/N']))
  for (const mask of values.flatMap((value) => (value['/SMask'] === undefined ? [] : [String(value['/SMask'])]))) expect(byKey.get(mask)?.dictionary?.['/ColorSpace']).toBe('/DeviceGray')
  for (const image of values.filter((value) => value['/Subtype'] === '/Image')) expect([1, 2, 4, 8, 16]).toContain(image['/BitsPerComponent'])

  // 6.2.11: every font is embedded and says what its codes mean.
  for (const descriptor of ofType('/FontDescriptor')) expect(byKey.get(String(descriptor['/FontFile2']))?.dictionary?.['/Length1']).toEqual(expect.any(Number))
  for (const font of values.filter((value) => value['/Subtype'] === '/CIDFontType2')) expect(font['/CIDToGIDMap'] === '/Identity' || streamOf(objects, String(font['/CIDToGIDMap'])).length > 0).toBe(true)
  for (const font of values.filter((value) => value['/Subtype'] === '/Type0')) expect(font['/ToUnicode']).toMatch(/ R$/)

  // 6.3: annotations are printed as they are shown.
  for (const annotation of ofType('/Annot')) expect([annotation['/Subtype'], Number(annotation['/F']) & 0b100111]).toEqual(['/Link', 0b100])

  // 6.6: the claim, unpacked.
  const [metadata] = objects.filter(({ dictionary }) => dictionary?.['/Type'] === '/Metadata')
  expect(metadata?.dictionary?.['/Filter']).toBeUndefined()
  expect(streamOf(objects, metadata?.key ?? '').toString('utf8')).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')

  // 6.8: embedded files have a kind, both names, a relation to the document, and dates.
  const specifications = objects.filter(({ value }) => value?.['/Type'] === '/Filespec')
  expect(ofType('/Catalog')[0]?.['/AF'] ?? []).toEqual(specifications.map(({ key }) => key))
  for (const { value } of specifications) {
    expect(value).toMatchObject({ '/F': expect.stringMatching(/^u:./), '/UF': value?.['/F'], '/AFRelationship': expect.stringMatching(/^\/(Source|Data|Alternative|Supplement|Unspecified)$/) })
    const embedded = byKey.get(String(isDictionary(value?.['/EF']) ? value['/EF']['/F'] : ''))?.dictionary
    expect(embedded).toMatchObject({ '/Type': '/EmbeddedFile', '/Subtype': expect.stringMatching(/^\/[\w.+-]+\/[\w.+-]+$/) })
    const parameters = isDictionary(embedded?.['/Params']) ? embedded['/Params'] : byKey.get(String(embedded?.['/Params']))?.value
    expect(parameters).toMatchObject({ '/ModDate': expect.stringMatching(/^u:D:\d{14}/), '/Size': expect.any(Number) })
  }
}

function expectNoKeys(values: readonly Dictionary[], forbidden: readonly string[]): void {
  const keys = new Set(values.flatMap(keysIn))
  for (const key of forbidden) expect(keys, key).not.toContain(key)
}

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  return isDictionary(value) ? [...Object.keys(value), ...Object.values(value).flatMap(keysIn)] : []
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return / R$/.test(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isDictionary(value) ? Object.values(value).flatMap(textsIn) : []
}

function profilesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value[0] === '/ICCBased' ? [String(value[1])] : value.flatMap(profilesIn)
  return isDictionary(value) ? Object.values(value).flatMap(profilesIn) : []
}

function expectSoundProfile(objects: readonly PdfObject[], key: string, channels: number): void {
  const profile = streamOf(objects, key)
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.subarray(16, 20).toString('latin1')).toBe(channels === 1 ? 'GRAY' : 'RGB ')
  expect(profile[8]).toBeLessThanOrEqual(4)
}
