import { createHash } from 'node:crypto'
import { putCaseRow } from '../../../electron/storage/case-file-table.ts'
import { putEntryRow } from '../../../electron/storage/entry-table.ts'
import { putExhibitRow } from '../../../electron/storage/exhibit-table.ts'
import { closeStore, openStore } from '../../../electron/storage/open-store.ts'
import { putOriginal } from '../../../electron/storage/original-table.ts'
import { putReadText } from '../../../electron/storage/read-text-table.ts'
import type { Db } from '../../../electron/storage/sql.ts'
import type { Work, Workshop } from '../work.ts'
import { emptyCase } from './case-of-pictures.ts'

const [cases, exhibitsOfCase] = [40, 250]

/** The search over 10,000 exhibits with their text, against LIKE over the same text. At most 0.05 s is asked for. */
export async function searching(shop: Workshop): Promise<Work> {
  const folder = await shop.material('store-of-10000-exhibits', writeStore)
  const rival = (name: string, way: string) => ({ name, target: `${folder}/tsuzuri.db`, warmAfter: 2, command: shop.own('search-program', folder, way) })
  return {
    title: 'Search: 14 questions over 10,000 exhibits in 40 cases, the slowest of them, warm, in process', rounds: 3, measure: 'LIKE over a folded column', rivals: [rival('Tsuzuri', 'index'), rival('LIKE over a folded column', 'scan')],
    goals: []
  }
}

async function writeStore(folder: string): Promise<void> {
  const store = await openStore(folder, { now: '2026-11-01T00:00:00Z' })
  store.db.transaction(() => { for (let number = 0; number < cases; number += 1) writeCase(store.db, number) })()
  await closeStore(store)
}

function writeCase(db: Db, number: number): void {
  const caseId = `case-${number}`
  putCaseRow(db, { id: caseId, position: number, changedAt: '2026-11-01T00:00:00Z', head: JSON.stringify({ ...emptyCase, title: `${sentences[number % sentences.length]?.slice(0, 12)}の件`, entries: [], exhibits: [] }) })
  for (let entry = 0; entry < 30; entry += 1) putEntryRow(db, caseId, { id: `t${entry}`, position: entry, body: JSON.stringify({ id: `t${entry}`, when: '2026-10-03', kind: 'contact', statement: textOf(number * 1_000 + entry, 2) }) })
  for (let exhibit = 0; exhibit < exhibitsOfCase; exhibit += 1) writeExhibit(db, caseId, number * exhibitsOfCase + exhibit, exhibit)
}

function writeExhibit(db: Db, caseId: string, number: number, position: number): void {
  const sha256 = createHash('sha256').update(String(number)).digest('hex')
  putOriginal(db, sha256, 1)
  const facts = { kind: 'image/png', bytes: 1, sha256, pages: 1, dates: [], identifiers: [{ kind: 'amazon-order', value: orderOf(number) }], telling: [], warnings: [] }
  putExhibitRow(db, caseId, { id: `e${number}`, position, body: JSON.stringify({ id: `e${number}`, file: `evidence/Screenshot_${number}.png`, title: `画面の写し ${number}` }), sha256, facts: JSON.stringify(facts) })
  // A screen holds some 500 characters, a mail 1,500, a long page of terms 8,000.
  putReadText(db, sha256, `注文番号 ${orderOf(number)}\n${textOf(number, number % 50 === 0 ? 180 : number % 5 === 0 ? 32 : 11)}`)
}

const orderOf = (number: number): string => `250-${String(1_234_567 + number % 9).padStart(7, '0')}-${String(number * 7).padStart(7, '0')}`

const sentences = [
  'お問い合わせいただきありがとうございます。Amazonカスタマーサービスの鈴木でございます。', '商品が届いていないとのこと、ご迷惑をおかけしております。', '運送会社に調査を依頼し、調査の結果が分かり次第ご連絡いたします。', '追跡番号4567-8901-2345の荷物は、10月3日14時5分に「配達完了」と登録されています。',
  '置き配の写真は残っておらず、不在票も投函されておりません。', '返品が確認でき次第、ご利用のお支払い方法へ12,580円を返金いたします。', '返金の反映までには、カード会社により3～5営業日かかる場合がございます。', '届いた箱の角がつぶれ、中のガラスが破損していました。', 'ワイヤレスイヤホン（黒）数量：1　価格：¥5,480（税込）', 'この出品者はマーケットプレイスに出店する販売業者です。',
  '2026年10月12日（月）にチャットで連絡したところ、担当者は48時間以内に回答すると約束した。', 'Your refund has been issued and should appear within five business days.', 'We are sorry for the inconvenience this delivery has caused.', '宅配ボックスの番号と暗証番号は、端末の控えに記されています。', '利用規約第8条に定める返品の条件をご確認のうえ、返送用ラベルを印刷してください。', 'アマゾンからのお知らせを装う偽のメールにご注意ください。'
] as const

/** Sentences by fixed rules, with rarer kanji strewn in as names and places bring them. */
function textOf(seed: number, count: number): string {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  const nameOf = (): string => String.fromCharCode(0x4e00 + next(6_000), 0x4e00 + next(6_000))
  return Array.from({ length: count }, () => `${sentences[next(sentences.length)] ?? ''}${next(3) === 0 ? `（${nameOf()}）` : ''}`).join('\n')
}
