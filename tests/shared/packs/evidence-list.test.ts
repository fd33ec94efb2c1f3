import { describe, expect, test } from 'vitest'
import { cover } from '#electron/intake/cover.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { suggestedTitle } from '#shared/packs/view/suggested-title.ts'
import { caseOf, packText, sampleCase, viewOf } from './filled-pack.ts'

const facts = (kind: string, more: Partial<ExhibitFacts> = {}): ExhibitFacts => ({ kind, bytes: 1, sha256: '', pages: 1, dates: [], identifiers: [], telling: [], warnings: [], ...more })
const exhibit = (file: string, more: Partial<Exhibit> = {}): Exhibit => ({ id: 'e', file, ...more })
const asked = { packId: 'evidence-list', language: 'ja', scheme: 'kou' } as const

const chat: CaseFile = caseOf({
  format: 'tsuzuri-case', version: 1, title: '件', language: 'ja', dispute: 'other', parties: [{ id: 's', role: 'seller', name: '見本商店' }, { id: 'c', role: 'carrier', name: '見本運輸' }],
  entries: [{ id: '1', when: '2026-10-01', kind: 'contact', with: 's', channel: 'message', statement: '尋ねた', cites: ['e#p1'] }], exhibits: [{ id: 'e', file: 'a.png' }]
})

describe('the title that is proposed where an exhibit has none', () => {
  const none = { ...chat, entries: [] }
  test.each([
    ['a mail', exhibit('m.eml'), facts('message/rfc822', { title: '返品の承認' }), none, '電子メール（件名「返品の承認」）を印刷した書面', 'E-mail with the subject “返品の承認”, printed'],
    ['messages with a party', exhibit('a.png'), facts('image/png'), chat, '見本商店との間のメッセージを印刷した書面', 'Messages exchanged with 見本商店, printed'],
    ['a web page', exhibit('p.html'), facts('text/html', { title: '利用規約' }), none, '「利用規約」と題するウェブページを印刷した書面', 'Web page headed “利用規約”, printed'],
    ['a screen', exhibit('Screenshot_1.jpg'), facts('image/jpeg'), none, '画面を撮影した書面（Screenshot_1.jpg）', 'Screen capture (Screenshot_1.jpg)'],
    ['a photograph', exhibit('x/IMG_1.jpg'), facts('image/jpeg'), none, '写真（IMG_1.jpg）', 'Photograph (IMG_1.jpg)'],
    ['a document with a title', exhibit('d.pdf'), facts('application/pdf', { title: '回答書' }), none, '「回答書」と題する書面', 'Document headed “回答書”'],
    ['anything else', exhibit('d.bin'), facts('application/octet-stream'), none, '電子ファイル（d.bin）', 'File (d.bin)']
  ] as const)('tells what it is: %s', (_, one, found, caseFile, ja, en) => {
    expect(suggestedTitle(one, found, caseFile, 'ja')).toBe(ja)
    expect(suggestedTitle(one, found, caseFile, 'en')).toBe(en)
  })

  test('says no word that is hidden in the exhibit', () => {
    expect(suggestedTitle(exhibit('m.eml', { redactions: [{ text: '花子' }] }), facts('message/rfc822', { title: '花子様へ' }), none, 'ja')).toBe('電子メール（件名「█████様へ」）を印刷した書面')
  })

  test('names no partner where the messages are with two, or were not messages alone', () => {
    const [entry] = chat.entries ?? []
    if (!entry) throw new Error('no entry')
    const mixed = { ...chat, entries: [entry, { ...entry, id: '2', with: 'c' }] }
    expect(suggestedTitle(exhibit('a.png'), facts('image/png'), mixed, 'ja')).toBe('画面を撮影した書面（a.png）')
  })
})

test('courts number exhibits 甲1, and what nobody knows is 不明', () => {
  const [row] = viewOf(chat, asked).evidence
  expect(row).toMatchObject({ number: { text: '甲1' }, form: '写し', madeOn: '不明', maker: '不明', proves: { kind: 'gap' } })
})

test('a pending matter heads the list, and the parties become claimant and defendant', () => {
  const text = packText({ ...sampleCase('undelivered-earphones'), court: { name: '見本簡易裁判所', caseNumber: '令和8年（少コ）第123号', caseName: '代金返還請求事件' } }, asked)
  expect(text).toMatch(/^令和8年（少コ）第123号　代金返還請求事件\n原告　山田 花子\n被告　サンプル電器ストア\n[^]*見本簡易裁判所　御中/)
})

test('an original is listed as one', () => {
  expect(viewOf({ ...chat, exhibits: [{ id: 'e', file: 'a.png', form: 'original' }] }, asked).evidence[0]?.form).toBe('原本')
})

describe('who made an exhibit and when', () => {
  const ready = (found: ExhibitFacts, branches: ReadyExhibit['branches'] = []): ReadyExhibit => ({ facts: found, portrayal: cover('unsupported', []), original: memorySource(new Uint8Array(0)), branches })
  const mailDate = (value: string): Partial<ExhibitFacts> => ({ dates: [{ role: 'written', value, source: 'mail-header', confidence: 'certain' }] })
  const mail = ready(facts('message/rfc822', { author: '出品者 <seller@example.com>', ...mailDate('2026-10-12T09:00:00+09:00') }), [
    { name: 'inner.eml', ready: ready(facts('message/rfc822', { author: 'inner@example.com', ...mailDate('2026-10-05T09:00:00+09:00') })) },
    { name: 'photo.png', ready: ready(facts('image/png')) }
  ])
  const rowsOf = (one: Exhibit) => viewOf({ ...chat, entries: [], exhibits: [one] }, { ...asked, ready: new Map([['e', mail]]) }).evidence.map(({ maker, madeOn }) => [maker, madeOn])

  test('is what its header says where the case says nothing; an attached mail has a header of its own, and of a picture nobody knows', () => {
    expect(rowsOf(exhibit('m.eml'))).toEqual([['出品者 <seller@example.com>', expect.stringContaining('10月12日')], ['inner@example.com', expect.stringContaining('10月5日')], ['不明', '不明']])
  })

  test('is the word of the case for the mail, and for nothing that was attached to it', () => {
    const [own, inner, picture] = rowsOf(exhibit('m.eml', { author: '見本商店', writtenAt: '2026-10-13', writtenAtSource: 'user' }))
    expect(own).toEqual(['見本商店', expect.stringContaining('10月13日')])
    expect(inner).toEqual(['inner@example.com', expect.stringContaining('10月5日')])
    expect(picture).toEqual(['不明', '不明'])
  })

  test('is not taken from the name of a file, nor from what is uncertain', () => {
    const doubtful = facts('image/png', { dates: [{ role: 'captured', value: '2026-10-01', source: 'file-name', confidence: 'likely' }, { role: 'captured', value: '2000-01-01T00:00:00', source: 'metadata', confidence: 'weak' }] })
    const [row] = viewOf({ ...chat, entries: [], exhibits: [exhibit('a.png')] }, { ...asked, ready: new Map([['e', ready(doubtful)]]) }).evidence
    expect(row?.madeOn).toBe('不明')
  })

  test('is not what a file with a hidden area says of itself: the words under it may stand there too', () => {
    const stated = ready(facts('application/pdf', { author: '秘密銀行', title: '秘密銀行の明細', dates: [{ role: 'written', value: '2026-10-05T09:00:00+09:00', source: 'metadata', confidence: 'certain' }] }))
    const rowOf = (redactions: Exhibit['redactions']) => viewOf({ ...chat, entries: [], exhibits: [exhibit('a.pdf', redactions === undefined ? {} : { redactions })] }, { ...asked, ready: new Map([['e', stated]]) }).evidence[0]
    expect(rowOf([{ page: 1, x: 0, y: 0, width: 0.5, height: 0.1 }])).toMatchObject({ maker: '不明', title: '電子ファイル（a.pdf）', madeOn: expect.stringContaining('10月5日') })
    expect(rowOf(undefined)).toMatchObject({ maker: '秘密銀行', title: '「秘密銀行の明細」と題する書面' })
  })
})
