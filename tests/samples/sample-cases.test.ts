import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import exifr from 'exifr'
import PostalMime from 'postal-mime'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { caseFileSchema, type CaseFile } from '#shared/domain/case-file.ts'
import { earphones, earphoneThread, mill } from '../../scripts/samples/facts.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
const scripts = fileURLToPath(new URL('../../scripts/samples/', import.meta.url))
const names = ['undelivered-earphones', 'broken-mill', 'returned-kettle', 'half-filled', 'double-charge', 'late-cancellation', 'locked-account', 'faulty-reader'] as const
const readText = (path: string): string => readFileSync(join(samples, path), 'utf8')
const readCase = (name: string): CaseFile => caseFileSchema.parse(JSON.parse(readText(`${name}/case.json`)))
const evidence = (path: string): string => join(samples, 'undelivered-earphones/evidence', path)
const readMail = (path: string): ReturnType<typeof PostalMime.parse> => PostalMime.parse(readFileSync(join(samples, path)))

async function pdfText(path: string): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(readFileSync(path)) })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages
}

describe.each(names)('the sample case %s', (name) => {
  const caseFile = readCase(name)
  const exhibits = caseFile.exhibits ?? []

  test('names exactly the evidence that lies in its folder', () => {
    const present = readdirSync(join(samples, name), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(samples, name, path)).isFile() && path !== 'case.json')
    expect(exhibits.map((exhibit) => exhibit.file).sort()).toEqual(present.map((path) => path.replaceAll('\\', '/').normalize('NFC')).sort())
  })

  test('cites only exhibits and parties that it has', () => {
    const exhibitIds = exhibits.map((exhibit) => exhibit.id)
    const partyIds = (caseFile.parties ?? []).map((party) => party.id)
    const entries = caseFile.entries ?? []
    for (const entry of entries) {
      for (const cited of entry.cites ?? []) expect(exhibitIds).toContain(cited.split('#')[0])
      if (entry.with) expect(partyIds).toContain(entry.with)
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
    expect(new Set(exhibitIds).size).toBe(exhibitIds.length)
  })

  test('says everything for people in both languages, or needs neither', () => {
    if (name === 'half-filled') return
    const oneLanguage: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(value) && !/\/(ja|file)$/.test(path)) oneLanguage.push(path)
      if (typeof value === 'object' && value !== null) {
        if ('ja' in value) expect(value, path).toHaveProperty('en')
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`)
      }
    }
    walk(caseFile, '')
    expect(oneLanguage).toEqual([])
  })
})

test.each(['undelivered-earphones', 'broken-mill', 'returned-kettle', 'double-charge', 'late-cancellation', 'faulty-reader'])('the order of %s adds up to its total, and no more is asked for', (name) => {
  const { order, remedy } = readCase(name)
  const items = (order?.items ?? []).reduce((sum, item) => sum + (item.unitPrice ?? 0) * (item.quantity ?? 1), 0)
  expect(items + (order?.shippingFee ?? 0)).toBe(order?.total)
  expect(remedy?.primary?.amount ?? order?.total).toBe(order?.total)
})

describe('the files agree with each other', () => {
  test('the numbers of the cases are the numbers of the drawn files', () => {
    expect(readCase('undelivered-earphones').order).toMatchObject({ number: earphones.orderNumber, delivery: { trackingNumber: earphones.trackingNumber } })
    expect(readCase('undelivered-earphones').claimant).toMatchObject({ phone: earphones.phone, email: earphones.email, postalCode: earphones.postalCode })
    expect(readCase('broken-mill').order?.number).toBe(mill.orderNumber)
  })

  test('the order mail is seven-bit ISO-2022-JP that reads back with its numbers', async () => {
    const bytes = readFileSync(evidence('注文確認.eml'))
    expect(bytes.every((byte) => byte < 0x80)).toBe(true)
    const mail = await PostalMime.parse(bytes)
    expect(mail.subject).toBe(`注文済み: 「${earphones.item}」`)
    expect(mail.text).toContain(`注文番号: ${earphones.orderNumber}`)
    expect(mail.text).toContain(earphones.phone)
    expect(mail.date).toBe('2026-10-01T00:13:05.000Z')
  })

  test('the dispatch mail carries the tracking number and fetches nothing', async () => {
    const mail = await readMail('undelivered-earphones/evidence/発送通知.eml')
    expect(mail.text).toContain(earphones.trackingNumber)
    expect(mail.html).toContain(earphones.trackingNumber)
    expect(mail.html).not.toMatch(/https?:|src=|url\(/i)
  })

  test('the return mail carries its steps as an attachment with a Japanese name', async () => {
    const mail = await readMail('broken-mill/evidence/返品の承認.eml')
    expect(mail.text).toContain(mill.returnNumber)
    expect(mail.attachments.map((attachment) => attachment.filename)).toEqual(['返品の手順.txt'])
  })

  test('the call note and the two pages of the carrier’s answer carry the inquiry number', async () => {
    expect(readText('undelivered-earphones/evidence/通話メモ.txt')).toContain(earphones.inquiryNumber)
    const pages = await pdfText(evidence('運送会社の回答書.pdf'))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain(earphones.inquiryNumber)
    expect(pages[0]).toContain('2026年10月3日 14時05分「配達完了（宅配ボックス）」')
    expect(pages[1]).toContain(earphones.trackingNumber)
  })

  test('every message of the thread stands in the timeline at its minute, or is told as an outcome', () => {
    const moments = (readCase('undelivered-earphones').entries ?? []).map((entry) => entry.when)
    const untold = earphoneThread.filter((message) => {
      const day = /10月(\d+)日/.exec(message.day)?.[1] ?? ''
      return !moments.includes(`2026-10-${day.padStart(2, '0')}T${message.clock}+09:00`)
    })
    expect(untold.map((message) => message.clock)).toEqual(['19:02'])
  })

  test('every weekday is the right one', () => {
    const sources = [...readdirSync(scripts).map((file) => readFileSync(join(scripts, file), 'utf8')), ...names.map((name) => readText(`${name}/case.json`))].join('\n')
    const japanese = [...sources.matchAll(/(\d+)月(\d+)日[(（]([月火水木金土日])[)）]/g)]
    const english = [...sources.matchAll(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) Oct 2026/g)]
    expect(japanese.length).toBeGreaterThan(20)
    expect(english.length).toBeGreaterThan(4)
    for (const [written, month, day, weekday] of japanese) expect(weekday, written).toBe('日月火水木金土'[new Date(Date.UTC(2026, Number(month) - 1, Number(day))).getUTCDay()])
    for (const [written, weekday, day] of english) expect(weekday, written).toBe(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(Date.UTC(2026, 9, Number(day))).getUTCDay()])
  })

  test('the tracking number has the check digit that carriers use (the first eleven digits modulo seven)', () => {
    const digits = earphones.trackingNumber.replaceAll('-', '')
    expect(Number(digits.slice(0, 11)) % 7).toBe(Number(digits.slice(11)))
  })
})

describe('the samples exercise what must be protected', () => {
  test('the redaction of the tracking page covers the telephone number and nothing else has ink in its row', async () => {
    const exhibit = readCase('undelivered-earphones').exhibits?.find((candidate) => candidate.id === 'tracking')
    const area = exhibit?.redactions?.[0]
    if (!exhibit || !area || !('x' in area)) throw new Error('The tracking page has no redaction')
    const [areaX, areaY, areaWidth, areaHeight] = [Number(area.x), Number(area.y), Number(area.width), Number(area.height)]
    const { data, info } = await sharp(join(samples, 'undelivered-earphones', exhibit.file)).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true })
    const left = areaX * info.width
    const top = areaY * info.height
    let covered = 0
    let outside = 0
    for (let y = 1806; y < 1890; y += 1) {
      for (let x = 500; x < 1118; x += 1) {
        if ((data[(y * info.width + x) * info.channels] ?? 255) > 200) continue
        const inside = x > left && x < left + areaWidth * info.width && y > top && y < top + areaHeight * info.height
        if (inside) covered += 1
        else outside += 1
      }
    }
    expect(covered).toBeGreaterThan(1000)
    expect(outside).toBe(0)
  })

  test('the photograph of the doorway lies on its side and tells a time, a camera and a position', async () => {
    const photo = readFileSync(evidence('IMG_20261003_151233.jpg'))
    const { width, height } = await sharp(photo).metadata()
    expect([width, height]).toEqual([1600, 1200])
    const tags: unknown = await exifr.parse(photo, { gps: true, translateValues: false, reviveValues: false })
    expect(tags).toMatchObject({ Orientation: 6, Model: 'Mihon Phone M1', DateTimeOriginal: '2026:10:03 15:12:33', OffsetTimeOriginal: '+09:00', latitude: 35, longitude: 141 })
  })

  test('the photograph of the mill tells no position', async () => {
    const tags: unknown = await exifr.parse(readFileSync(join(samples, 'broken-mill/evidence/IMG_20261009_073410.jpg')), { gps: true })
    expect(tags).not.toHaveProperty('latitude')
  })

  test('all samples together stay under six megabytes', () => {
    const bytes = readdirSync(samples, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(samples, path))).reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
    expect(bytes).toBeLessThan(6_000_000)
  })
})
