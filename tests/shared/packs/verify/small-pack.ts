import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { buildPack } from '#electron/work/build-pack.ts'
import type { PackOrder } from '#shared/packs/pack-order.ts'
import { caseOf, madeAt } from '../filled-pack.ts'

export type SmallPack = { readonly path: string; readonly folder: string; readonly originals: Readonly<Record<string, Buffer>> }

const picture = (seed: number): Promise<Buffer> => sharp(Buffer.from(Array.from({ length: 90 * 60 * 3 }, (_, at) => (at * seed) % 251)), { raw: { width: 90, height: 60, channels: 3 } }).png().toBuffer()

export const smallCaseJson = {
  format: 'tsuzuri-case', version: 1, id: 'small', title: '品物が届かない件', language: 'ja', dispute: 'not-received', claimant: { name: '見本 花子' }, parties: [{ id: 's', role: 'seller', name: '見本商店' }],
  order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '届かない。' }, remedy: { primary: { kind: 'refund' }, fallback: { kind: 'replacement' }, answerBy: '2026-12-01' },
  entries: [{ id: 'n1', when: '2026-10-03', kind: 'event', statement: '届いていない。', cites: ['shot', 'memo'] }],
  exhibits: [
    { id: 'shot', file: '画面/shot.png', title: '画面', capturedAt: '2026-10-03T10:00+09:00', capturedAtSource: 'file-name' }, { id: 'photo', file: 'photo.png', title: '写真', note: '自分用の覚え書き' },
    { id: 'memo', file: 'memo.txt', title: '覚え書き' }, { id: 'call', file: 'call.txt', title: '通話の記録' }
  ]
}

/** A pack with two pictures and two texts, made the way that the command line makes it. */
export async function smallPack(change: Partial<PackOrder> = {}, raw: Readonly<Record<string, unknown>> = smallCaseJson): Promise<SmallPack> {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-verify-'))
  const originals = { shot: await picture(97), photo: await picture(61), memo: Buffer.from('電話で話した内容の覚え書き。\n'.repeat(9)), call: Buffer.from('通話の記録。10月4日 9時。\n'.repeat(7)) }
  const evidence = Object.fromEntries(Object.entries(originals).map(([id, bytes]) => {
    const path = join(folder, id)
    writeFileSync(path, bytes)
    return [id, { path, file: smallCaseJson.exhibits.find((one) => one.id === id)?.file ?? id }]
  }))
  const order: PackOrder = { caseFile: caseOf(raw), packId: 'complaint-letter', language: 'ja', madeAt, paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: false, reopenable: false, ...change }
  await buildPack({ order, evidence, folder: join(folder, 'out'), formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
  return { path: join(folder, 'out', `complaint-letter.${order.language}.pdf`), folder, originals }
}

export const bytesOf = ({ path }: SmallPack): Buffer => readFileSync(path)
