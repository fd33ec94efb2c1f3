import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { expandAttached } from '#electron/intake/expand-attached.ts'
import type { AttachedLimits } from '#electron/intake/walk-attached.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, halves, pdfOf, pngOf } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import type { Enclosed } from '../../fixtures/evidence/mail-with-attachments.ts'

const ready = async (bytes: Uint8Array, redactions: readonly Redaction[] = []): Promise<ReadyExhibit> => readyFile(await fileOf('mail.eml', bytes), { redactions, language: 'ja' })
const png: Enclosed = { name: '画面.png', kind: 'image/png', bytes: await halves('png') }
const note: Enclosed = { name: 'memo.txt', kind: 'text/plain', bytes: Buffer.from('担当の山田花子です。') }
const letter: Enclosed = { name: 'letter.pdf', kind: 'application/pdf', bytes: pdfOf(2) }
const named = ({ branches }: ReadyExhibit): readonly string[] => branches.map(({ name }) => name)
const portrayed = ({ branches }: ReadyExhibit): readonly string[] => branches.map(({ ready: { portrayal } }) => (portrayal.kind === 'cover' ? portrayal.reason : portrayal.kind))
const tableOf = ({ portrayal }: ReadyExhibit): readonly (readonly unknown[])[] => (portrayal.kind === 'text' ? portrayal.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) : [])

describe('what is attached to a mail', () => {
  test('is laid ready by the reader for its kind, in order, with the hash of its own bytes', async () => {
    const mail = await ready(mailWith([png, note, letter]))
    expect(named(mail)).toEqual(['画面.png', 'memo.txt', 'letter.pdf'])
    expect(portrayed(mail)).toEqual(['pictures', 'text', 'pictures'])
    expect(mail.branches.map(({ ready: { facts } }) => facts.sha256)).toEqual([png, note, letter].map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')))
    expect(mail.branches[2]?.ready.facts.pages).toBe(2)
  })

  test('can be read again after other mails were opened', async () => {
    const mail = await ready(mailWith([png, note]))
    for (let other = 0; other < 5; other += 1) await ready(mailWith([note], String(other)))
    const source = mail.branches[0]?.ready.original
    expect(Buffer.from(await source?.read(0, source.sizeBytes) ?? []).equals(Buffer.from(png.bytes))).toBe(true)
  })

  test('is named in the list of the mail by the number that it got', async () => {
    const rows = tableOf(await ready(mailWith([{ ...note, name: 'empty.txt', bytes: Buffer.alloc(0) }, png, note])))
    expect(rows.map((row) => JSON.stringify(row.at(-1)))).toEqual(['[]', expect.stringContaining('"./1"'), expect.stringContaining('"./2"')])
  })

  test('of an attached mail follows that mail', async () => {
    const inner = { name: 'inner.eml', kind: 'application/octet-stream', bytes: mailWith([png, letter], 'inner') }
    const mail = await ready(mailWith([inner, note]))
    expect(named(mail)).toEqual(['inner.eml', '画面.png', 'letter.pdf', 'memo.txt'])
    const [first] = mail.branches
    expect(first && tableOf(first.ready).map((row) => JSON.stringify(row.at(-1)))).toEqual([expect.stringContaining('"./2"'), expect.stringContaining('"./3"')])
  })

  test('without a name takes the subject of a mail, else its number', async () => {
    const mail = await ready(mailWith([{ name: '', kind: 'application/octet-stream', bytes: mailWith([]) }, { ...png, name: '' }]))
    expect(named(mail)).toEqual(['注文', '添付ファイル2'])
  })

  test('when it is broken has its own cover page, and the others are shown', async () => {
    const broken = { ...png, name: 'broken.png', bytes: (await halves('png')).subarray(0, 60) }
    expect(portrayed(await ready(mailWith([broken, png])))).toEqual(['damaged', 'pictures'])
  })
})

describe('what belongs to the look of a mail', () => {
  const inline = (widthPx: number, heightPx: number): Enclosed => ({ name: `${widthPx}x${heightPx}.png`, kind: 'image/png', bytes: pngOf(widthPx, heightPx), contentId: `p${widthPx}.${heightPx}@x` })

  test('a logo, an icon and a line that the HTML shows are no exhibits, a code and a screen in the same place are', async () => {
    expect(named(await ready(mailWith([inline(600, 60), inline(32, 32), inline(1, 1), inline(150, 150), inline(220, 220), inline(1170, 800)])))).toEqual(['220x220.png', '1170x800.png'])
  })

  test('a small picture that was attached, not shown, is an exhibit', async () => {
    expect(named(await ready(mailWith([{ ...png, bytes: pngOf(32, 32) }])))).toEqual(['画面.png'])
  })

  test('a signature and an empty part are only listed', async () => {
    const mail = await ready(mailWith([{ name: 'smime.p7s', kind: 'application/pkcs7-signature', bytes: Buffer.from('30820000', 'hex') }, { ...note, bytes: Buffer.alloc(0) }]))
    expect(named(mail)).toEqual([])
    expect(tableOf(mail)).toHaveLength(2)
  })
})

describe('what is attached to a redacted mail', () => {
  test('has the words hidden in its text, and is not shown where it is no text', async () => {
    const mail = await ready(mailWith([note, png, letter]), [{ text: '山田花子' }])
    expect(portrayed(mail)).toEqual(['text', 'redaction-not-possible', 'redaction-not-possible'])
    expect(JSON.stringify(mail.branches[0]?.ready.portrayal)).toContain('担当の█████です')
  })

  test('is not shown at all where an area of the mail is to be hidden', async () => {
    expect(portrayed(await ready(mailWith([note, png]), [{ x: 0, y: 0, width: 0.5, height: 0.5 }]))).toEqual(['redaction-not-possible', 'redaction-not-possible'])
  })
})

describe('limits', () => {
  const files = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, kind: 'text/plain', source: memorySource(Buffer.from('0123456789')), isTrimming: false }))
  const expand = (change: Partial<AttachedLimits>) => expandAttached(files(5), { redactions: [], language: 'ja' }, { modifiedAt: new Date(0) }, { ...intakeLimits, ...change })

  test.each([['so many', { attachments: 3 }, 3], ['so many bytes', { attachedBytes: 25 }, 2], ['so much time', { attachedSeconds: 0 }, 0], ['such a depth', { forwardedDepth: 0 }, 0]] satisfies readonly (readonly [string, Partial<AttachedLimits>, number])[])('beyond %s what is attached stays in the list, and a warning says so', async (_, change, kept) => {
    const { numbers, branches, warnings } = await expand(change)
    expect(numbers).toEqual(Array.from({ length: 5 }, (_, index) => (index < kept ? index + 1 : null)))
    expect([branches.length, warnings]).toEqual([kept, [{ code: 'attachments-left' }]])
  })

  test('of mails within mails end at the depth of forwarding', async () => {
    let bytes = mailWith([note])
    for (let depth = 0; depth < 8; depth += 1) bytes = mailWith([{ name: `${depth}.eml`, kind: 'application/octet-stream', bytes }])
    const mail = await ready(bytes)
    expect(named(mail)).toEqual(['7.eml', '6.eml', '5.eml', '4.eml', '3.eml'])
    expect(mail.portrayal.warnings).toContainEqual({ code: 'attachments-left' })
  })
})
