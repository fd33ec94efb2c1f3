import { deflateSync } from 'node:zlib'
import { chunk, end, header, png } from '../../shared/pdf/pictures/png-builder.ts'
import { caseWith } from './tsuzuri.ts'

const fields = {
  title: '分冊の見本', claimant: { name: '見本 花子' }, parties: [{ id: 's', role: 'seller', name: '見本商店' }], order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] },
  problem: { summary: '届かない。' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-12-01' }
}

/** A grey picture that no deflating makes much smaller; the same seed gives the same bytes. */
export function noisyPng(widthPx: number, heightPx: number, seed: number): Buffer {
  const rows = Buffer.alloc((widthPx + 1) * heightPx)
  let state = seed * 2_654_435_761 + 1
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    rows[at] = at % (widthPx + 1) === 0 ? 0 : state >>> 24
  }
  return Buffer.from(png(header(widthPx, heightPx, 8, 0), chunk('IDAT', deflateSync(rows)), end))
}

/** A case whose exhibits are pictures and, every third, a text of one or two pages; each is cited by an entry of its own. */
export function caseOfMany(count: number, sidePx: number, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const exhibits = Array.from({ length: count }, (_, at) => ({ id: `e${at + 1}`, file: at % 3 === 2 ? `memo-${at + 1}.txt` : `screen-${at + 1}.png`, title: `見本の資料その${at + 1}` }))
  const files = Object.fromEntries(exhibits.map(({ file }, at): readonly [string, Buffer | string] => [file, file.endsWith('.png') ? noisyPng(sidePx, sidePx, at + 1) : `${at + 1}番目の覚え書き。\n`.repeat(at % 2 === 0 ? 12 : 70)]))
  const entries = exhibits.map(({ id }, at) => ({ id: `n${at + 1}`, when: `2026-10-${String((at % 28) + 1).padStart(2, '0')}`, kind: 'event', statement: `出来事その${at + 1}。`, cites: [id] }))
  return caseWith({ ...fields, exhibits, entries, ...more }, files)
}
