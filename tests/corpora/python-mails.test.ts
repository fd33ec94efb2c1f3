import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decodePicture } from '#electron/intake/decode-picture.ts'
import { blockText } from '#electron/intake/block-text.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { parseMail } from '#electron/intake/parse-mail.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { mailTime } from '#electron/intake/stated-time.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'python-mails')
const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
const expected = z.record(z.string(), z.object({ subject: z.string().nullable(), sender: z.string().nullable(), date: z.string().nullable() })).parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))

describe('a mail of Python’s tests', () => {
  test.each(names)('%s has the subject, the sender and the date that Python finds', async (name) => {
    const mail = await parseMail(readFileSync(join(folder, name)))
    const value = (header: string): string => mail?.headers.find((one) => one.header === header)?.value ?? ''
    const wanted = expected[name]
    expect(value('subject')).toBe((wanted?.subject ?? '').replace(/\s+/g, ' ').trim())
    if (wanted?.sender) expect(value('from').toLowerCase()).toContain(wanted.sender.toLowerCase())
    if (wanted?.date) expect(Date.parse(mailTime(value('date')) ?? '')).toBe(Date.parse(wanted.date))
  })

  test.each(names)('%s has every word of its body on paper, and no other', async (name) => {
    const mail = await parseMail(readFileSync(join(folder, name)))
    const words = (text: string): string => text.replace(/[\s>＞]/g, '')
    expect(words(blockText(mail?.bodyBlocks() ?? []))).toBe(words(mail?.body ?? ''))
  })

  test.each(names)('%s stands on paper', async (name) => {
    const { portrayal } = await readyFile({ path: join(folder, name) }, { redactions: [], language: 'ja' })
    expect(portrayal.kind).toBe('text')
  })

  test('the BMP among their pictures is drawn', async () => {
    const { samples, channels } = await decodePicture(memorySource(readFileSync(join(folder, 'python.bmp'))), 'python.bmp', 0)
    expect(samples).toHaveLength(16 * 16 * channels)
  })
})
