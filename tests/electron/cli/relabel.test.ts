import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { halves } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { plateOf, readPlaces } from './read-places.ts'
import { callHere, caseWith, madeAt, temporaryFolder } from './tsuzuri.ts'

const label = /(?:資料|甲第)\d+(?:号証)?(?:の\d+)?/u
const picture = await halves('png')
const files = { 'order.eml': mailWith([{ name: 'receipt.png', kind: 'image/png', bytes: picture }]), 'track.png': picture, 'call.txt': Buffer.from('電話の記録') }
const exhibits = [{ id: 'order', file: 'order.eml', title: '注文のメール' }, { id: 'track', file: 'track.png', title: '追跡の画面' }, { id: 'call', file: 'call.txt', title: '電話のメモ' }]
const entries = [
  { id: 'n1', when: '2026-10-01', kind: 'event', statement: '注文したこと', cites: ['order', 'order/1'] },
  { id: 'n2', when: '2026-10-03', kind: 'contact', with: 'seller', direction: 'out', statement: '追跡をたずねたこと', cites: ['track'] },
  { id: 'n3', when: '2026-10-04', kind: 'contact', with: 'seller', direction: 'out', statement: '電話で返金を求めたこと', cites: ['call'] }
]

type Shown = Readonly<Record<'told' | 'letter' | 'timeline' | 'index' | 'bookmarks' | 'plates' | 'manifest' | 'attachments', readonly string[]>>

/** Every label that a pack of the exhibits in this order shows, place by place. */
async function shownIn(order: readonly number[], ...options: readonly string[]): Promise<Shown> {
  const folder = await caseWith({ entries, exhibits: order.map((at) => exhibits[at]), parties: [{ id: 'seller', role: 'seller', name: '見本商店' }] }, files)
  const out = await temporaryFolder()
  const run = await callHere(['build', folder, '--pack', 'complaint-letter', '--lang', 'ja', '--force', '--json', '--made-at', madeAt, '--out', out, ...options])
  expect(run.status, run.error).toBe(0)
  const path = join(out, 'complaint-letter.ja.pdf')
  const [letter = '', timeline = '', index = ''] = (await readFile(join(out, 'complaint-letter.ja.txt'), 'utf8')).split(/─{10,}/u)
  const pack = await readPlaces(path)
  const manifestFile = join(out, 'manifest.json')
  execFileSync('pdfdetach', ['-savefile', 'manifest.json', '-o', manifestFile, path])
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { readonly exhibits: readonly { readonly id: string; readonly label: string }[] }
  const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((match) => match.slice(1).toReversed().join(' '))
  return {
    told: (run.json() as { readonly exhibits: readonly { readonly id: string; readonly label: string }[] }).exhibits.map((one) => `${one.label} ${one.id}`),
    letter: found(letter, new RegExp(`(追跡をたずねたこと|電話で返金を求めたこと)（(${label.source})）`, 'gu')),
    timeline: found(timeline, new RegExp(`^・.*\\n(?:　.*\\n)*?　内容：(\\S+)(?:　.*)?\\n(?:　.*\\n)*?　資料：(.+)$`, 'gmu')),
    index: found(index, new RegExp(`^・(${label.source})\\n　表題：(\\S+)`, 'gmu')).map((row) => row.split(' ').toReversed().join(' ')),
    bookmarks: pack.outline.flatMap(({ title }) => found(title, new RegExp(`^(${label.source}) (.+) \\(\\d+\\)$`, 'gu'))).map((row) => row.split(' ').toReversed().join(' ')),
    plates: pack.pages.flatMap((page) => plateOf(page, label)?.label ?? []),
    manifest: manifest.exhibits.map((one) => `${one.label} ${one.id}`),
    attachments: found(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' }), new RegExp(`^\\d+: (${label.source}) (.+)$`, 'gmu')).map((row) => row.split(' ').toReversed().join(' '))
  }
}

describe.skipIf(lacks('pdfdetach'))('labels are counted anew wherever they show (skipped without poppler)', () => {
  test('in the order of the case', async () => {
    expect(await shownIn([0, 1, 2])).toEqual({
      told: ['資料1 order', '資料1の1 order/1', '資料2 track', '資料3 call'], manifest: ['資料1 order', '資料1の1 order/1', '資料2 track', '資料3 call'],
      letter: ['資料2 追跡をたずねたこと', '資料3 電話で返金を求めたこと'], timeline: ['資料1、資料1の1 注文したこと', '資料2 追跡をたずねたこと', '資料3 電話で返金を求めたこと'],
      index: ['資料1 注文のメール', '資料1の1 receipt.png', '資料2 追跡の画面', '資料3 電話のメモ'], bookmarks: ['資料1 注文のメール', '資料1の1 receipt.png', '資料2 追跡の画面', '資料3 電話のメモ'],
      plates: ['資料1', '資料1の1', '資料2', '資料3'], attachments: ['資料1 order.eml', '資料2 track.png', '資料3 call.txt']
    })
  })

  test('after the exhibits were put in another order, and in another scheme', async () => {
    expect(await shownIn([2, 0, 1], '--labels', 'kou')).toEqual({
      told: ['甲第1号証 call', '甲第2号証 order', '甲第2号証の1 order/1', '甲第3号証 track'], manifest: ['甲第1号証 call', '甲第2号証 order', '甲第2号証の1 order/1', '甲第3号証 track'],
      letter: ['甲第3号証 追跡をたずねたこと', '甲第1号証 電話で返金を求めたこと'], timeline: ['甲第2号証、甲第2号証の1 注文したこと', '甲第3号証 追跡をたずねたこと', '甲第1号証 電話で返金を求めたこと'],
      index: ['甲第1号証 電話のメモ', '甲第2号証 注文のメール', '甲第2号証の1 receipt.png', '甲第3号証 追跡の画面'], bookmarks: ['甲第1号証 電話のメモ', '甲第2号証 注文のメール', '甲第2号証の1 receipt.png', '甲第3号証 追跡の画面'],
      plates: ['甲第1号証', '甲第2号証', '甲第2号証の1', '甲第3号証'], attachments: ['甲第1号証 call.txt', '甲第2号証 order.eml', '甲第3号証 track.png']
    })
  })
})
