import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Rival, Work, Workshop } from '../work.ts'
import { emptyCase, writeCaseOfPictures } from './case-of-pictures.ts'
import { hundredScreenshots, wholeBuilds } from './pictures.ts'

/** Ten times as many screenshots must cost ten times the time and no more memory. */
export async function growth(shop: Workshop): Promise<Work> {
  const hundred = await hundredScreenshots(shop)
  const thousand = await shop.material('screenshots-1000', async (path) => multiply(hundred, path, 10))
  const [few, many] = [await shop.material('case-100', (path) => writeCaseOfPictures(hundred, path)), await shop.material('case-1000', (path) => writeCaseOfPictures(thousand, path))]
  const engine = (name: string, folder: string): Rival => ({ name, target: shop.out(`${name}.pdf`), command: shop.own('pictures-program', folder, shop.out(`${name}.pdf`), 'untagged') })
  const goals = (row: string, of: string): Work['goals'] => [{ row, what: 'time', of, must: 10.5, beyond: null }, { row, what: 'memory', of, must: 1.3, beyond: 1 }]
  return {
    title: 'Growth: 1,000 screenshots against 100', rounds: 3, measure: 'Tsuzuri, 100',
    rivals: [engine('Tsuzuri, 100', hundred), engine('Tsuzuri, 1000', thousand), ...wholeBuilds(shop, few, ' of 100'), ...wholeBuilds(shop, many, ' of 1000')],
    goals: [...goals('Tsuzuri, 1000', 'Tsuzuri, 100'), ...goals('whole build of 1000, no originals', 'whole build of 100, no originals'), ...goals('whole build of 1000, with originals', 'whole build of 100, with originals')]
  }
}

/** A case of 5,000 entries and no evidence, and one of 500. */
export async function timelines(shop: Workshop): Promise<Work> {
  const build = async (count: number): Promise<Rival> => {
    const folder = await shop.material(`case-of-${count}-entries`, async (path) => writeCaseOfEntries(path, count))
    const out = shop.out(`timeline-${count}`)
    return { name: `whole build of ${count} entries`, target: join(out, 'a-to-z-claim.ja.pdf'), command: shop.tsuzuri('build', folder, '--pack', 'a-to-z-claim', '--lang', 'ja', '--force', '--out', out) }
  }
  return {
    title: 'Growth: a timeline of 5,000 entries against 500', rounds: 3, measure: 'whole build of 500 entries', rivals: [await build(500), await build(5000)], goals: []
  }
}

/** All findings of a case of 5,000 entries, and of one of 500. */
export async function checks(shop: Workshop): Promise<Work> {
  const check = async (count: number): Promise<Rival> => {
    const file = join(await shop.material(`case-of-${count}-entries`, async (path) => writeCaseOfEntries(path, count)), 'case.json')
    return { name: `check of ${count} entries`, target: file, warmAfter: 1, command: shop.own('check-program', file) }
  }
  return { title: 'Checks: a case of 5,000 entries against 500, warm, in process', rounds: 5, measure: 'check of 500 entries', rivals: [await check(500), await check(5000)], goals: [] }
}

/** The same pictures again and again, each a file of its own: a comment tells them apart. */
export function multiply(pictures: string, folder: string, times: number): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(pictures)) {
    const png = readFileSync(join(pictures, name))
    for (let copy = 0; copy < times; copy += 1) writeFileSync(join(folder, `${copy}-${name}`), withComment(png, `copy ${copy}`))
  }
}

/** Before the last chunk, IEND, which is 12 bytes long. */
function withComment(png: Buffer, comment: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${comment}`, 'latin1')
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, -12), length, body, checksum, png.subarray(-12)])
}

function writeCaseOfEntries(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const start = Date.UTC(2026, 0, 1)
  const entries = Array.from({ length: count }, (_, index) => ({ id: `t${index}`, when: new Date(start + index * 3_600_000).toISOString().slice(0, 10), kind: 'contact', statement: `出品者へ${index + 1}回目の問い合わせを送ったが、返信は「調査に３～５営業日をいただきます」という自動の文面だけであった。` }))
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ ...emptyCase, entries }))
}
