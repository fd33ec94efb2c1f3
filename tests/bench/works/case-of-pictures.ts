import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A case whose only evidence is a folder of pictures. */
export async function writeCaseOfPictures(pictures: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  cpSync(pictures, join(folder, 'evidence'), { recursive: true })
  const exhibits = readdirSync(pictures).toSorted().map((name, index) => ({ id: `e${index}`, file: `evidence/${name}`, title: `画面の写し ${index + 1}` }))
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ ...emptyCase, exhibits }))
}

export const emptyCase = {
  format: 'tsuzuri-case', version: 1, title: '多くの写し', language: 'ja', dispute: 'not-received', claimant: { name: '見本 花子' }, parties: [{ id: 'seller', role: 'seller', name: '見本商店' }],
  order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '商品を受け取っていません。' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-12-01' }
}
