import { describe, expect, test } from 'vitest'
import { desks } from '#shared/domain/advice.ts'
import type { ContactPlan, DeskStep } from '#shared/domain/advice.ts'
import { preferredPacks } from '#shared/advice/preferred-packs.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { languages } from '#shared/domain/language.ts'
import { adviseOn } from '#shared/advice/advise.ts'
import { deskReasonText, packReasonText, planText, wayReasonText } from '#shared/words/advice-text.ts'
import { packIds, sampleCase } from '../packs/filled-pack.ts'
import { advise, caseWith, contact, inShort, packs, stateAt, today } from './cases.ts'

const bySeller = { order: { fulfilment: 'seller' } }
const byMarketplace = { order: { fulfilment: 'marketplace' } }

describe('whom to turn to', () => {
  test('a parcel that the seller shipped: own checks, the carrier, the seller, the marketplace, a claim', () => {
    expect(inShort(advise(bySeller))).toEqual(['own-checks next', 'carrier later', 'seller later', 'marketplace later', 'claim later', 'consumer-centre later'])
  })

  test('a parcel that the marketplace shipped: reported there first, the carrier beside it, and no claim', () => {
    expect(inShort(advise({ ...byMarketplace, facts: { neighboursChecked: true } }))).toEqual(['own-checks done', 'marketplace next', 'carrier also', 'consumer-centre later'])
  })

  test('while nobody knows who shipped it, both are offered and the question is put', () => {
    const advice = advise({ facts: { neighboursChecked: true } })
    expect([stateAt(advice, 'carrier'), stateAt(advice, 'marketplace'), advice.asks]).toEqual(['next', 'also', ['who-shipped']])
  })

  test('goods at fault go to the seller first, to the marketplace where it shipped them', () => {
    expect(inShort(advise({ dispute: 'defective', ...bySeller }))[0]).toBe('seller next')
    expect(inShort(advise({ dispute: 'defective', ...byMarketplace }))[0]).toBe('marketplace next')
  })

  test('missing parts go to the seller even where the marketplace shipped', () => {
    expect(inShort(advise({ dispute: 'missing-parts', ...byMarketplace })).slice(0, 2)).toEqual(['seller next', 'marketplace also'])
  })

  test('a seller that bears the marketplace’s own name is asked as the marketplace', () => {
    const parties = [{ id: 'shop', role: 'seller', name: 'Ａｍａｚｏｎ．ｃｏ．ｊｐ' }, { id: 'amazon', role: 'marketplace', name: 'アマゾンジャパン合同会社' }]
    expect(inShort(advise({ dispute: 'defective', parties }))).toEqual(['marketplace next', 'consumer-centre later'])
  })

  test('a payment: own checks, the marketplace, and the issuer with the warning that it ends the guarantee', () => {
    const advice = advise({ dispute: 'double-charge' })
    expect(inShort(advice).slice(0, 3)).toEqual(['own-checks next', 'marketplace later', 'card-issuer also'])
    expect(advice.order[2]?.reasons).toContain('issuer-ends-claim')
  })

  test('what was skipped stays in sight, and the one after it is next', () => {
    const advice = advise({ ...bySeller, facts: { neighboursChecked: true, advice: { skipped: ['carrier'] } } })
    expect([stateAt(advice, 'carrier'), stateAt(advice, 'seller')]).toEqual(['skipped', 'next'])
  })

  test('a case that is settled asks nobody and brings the card for next time', () => {
    const advice = advise({ dispute: 'defective', order: { fulfilment: 'seller', return: { refundedAt: '2026-10-30' } } })
    expect(advice.plan).toBeNull()
    expect(advice.order.some(({ state }) => state === 'next')).toBe(false)
    expect(advice.cardIds[0]).toBe('prevention')
  })
})

describe('the seller’s time', () => {
  const order = { fulfilment: 'seller', delivery: { estimatedTo: '2026-10-20' } }
  const entries = [contact('a', 'seller', 'message', '2026-10-30T10:00+09:00')]

  test('runs for the hours of the rule, and nobody further along is next meanwhile', () => {
    const advice = advise({ dispute: 'defective', order, entries }, '2026-10-31')
    const seller = advice.order[0]
    expect(seller).toMatchObject({ desk: 'seller', state: 'waiting', ruleId: 'seller-answer', until: '2026-11-01T10:00:00+09:00' })
    expect(advice.order.filter(({ state }) => state === 'next')).toEqual([])
  })

  test('over, the marketplace takes over and the claim stands open beside it', () => {
    const advice = advise({ dispute: 'defective', order, entries }, '2026-11-02')
    expect(inShort(advice).slice(0, 3)).toEqual(['seller done', 'marketplace next', 'claim also'])
    expect(advice.order[2]).toMatchObject({ from: '2026-11-01', reasons: ['claim-open'] })
  })

  test('a claim that was filed, one that is too late and one that a card dispute has ended are told apart', () => {
    const at = (more: Readonly<Record<string, unknown>>, on = '2026-11-02') => advise({ dispute: 'defective', order, entries, ...more }, on).order.find(({ desk }) => desk === 'claim')
    expect(at({ proceedings: { claim: { filedAt: '2026-11-01' } } })).toMatchObject({ state: 'done', reasons: ['claim-filed'] })
    expect(at({}, '2027-03-01')).toMatchObject({ state: 'closed', reasons: ['claim-over'], ruleId: 'claim-latest' })
    expect(at({ proceedings: { cardDispute: { startedAt: '2026-11-01' } } })).toMatchObject({ state: 'closed', reasons: ['issuer-ends-claim'] })
  })
})

test('customer service is asked twice before one goes past it, and has the time that it promised', () => {
  const at = (...entries: readonly unknown[]) => inShort(advise({ dispute: 'billing-error', entries, facts: { advice: { skipped: ['own-checks'] } } }))
  const [first, second] = [contact('a', 'amazon', 'chat', '2026-10-20'), contact('b', 'amazon', 'phone', '2026-10-22')]
  expect(at(first).slice(1)).toEqual(['marketplace next', 'card-issuer also', 'consumer-centre later'])
  expect(at(first, second).slice(1)).toEqual(['marketplace done', 'card-issuer next', 'consumer-centre later'])
  expect(at(first, { ...second, promisedBy: '2026-11-01' }).slice(1, 3)).toEqual(['marketplace waiting', 'card-issuer later'])
  expect(at(first, { ...second, promisedBy: '2026-10-31' })[1]).toBe('marketplace done')
})

describe('the ladder', () => {
  test('shows which rungs were used, and the first that was not', () => {
    const entries = [contact('a', 'amazon', 'chat', '2026-10-20'), contact('b', 'amazon', 'phone', '2026-10-21')]
    expect(advise({ dispute: 'billing-error', entries }).ladder.map(({ rung, used, isNext }) => `${rung} ${used}${isNext ? ' next' : ''}`)).toEqual(['chat 1', 'phone-request 1', 'chat-anew 0 next', 'in-writing 0', 'outside 0'])
  })

  test('the reference number given last goes along', () => {
    const entries = [contact('a', 'amazon', 'chat', '2026-10-20', { reference: 'C-1' }), contact('b', 'amazon', 'chat', '2026-10-22', { reference: 'C-2' }), contact('c', 'amazon', 'phone', '2026-10-23'), contact('d', 'seller', 'message', '2026-10-24', { reference: 'S-9' })]
    expect(advise({ dispute: 'billing-error', entries }).reference).toBe('C-2')
  })
})

describe('the papers', () => {
  test('for whoever is next come first, then those beside, then what keeps order', () => {
    const advice = advise({ ...bySeller, facts: { neighboursChecked: true } })
    expect(advice.packs).toEqual([{ packId: 'carrier-enquiry', reason: 'for-next-desk', desk: 'carrier' }, { packId: 'list', reason: 'keeps-order', desk: null }])
  })

  test('are never those of another dispute', () => {
    expect(advise({ dispute: 'wrong-item', ...bySeller }).packs.map(({ packId }) => packId)).toEqual(['seller-letter', 'list'])
  })
})

test.each(disputes)('%s: every case gets an order and a reason for each step, in both languages', (dispute) => {
  for (const order of [bySeller.order, byMarketplace.order, undefined]) {
    const advice = adviseOn(caseWith({ dispute, order }), today, packs)
    expect(advice.order.length).toBeGreaterThan(1)
    expect(advice.order.filter(({ state }) => state === 'next')).toHaveLength(1)
    expect(advice.plan).not.toBeNull()
    for (const language of languages) {
      const texts = [...advice.order.flatMap((step) => step.reasons.map((reason) => deskReasonText(reason, language))), ...(advice.plan?.reasons ?? []).map((reason) => wayReasonText(reason, language)), ...advice.packs.map((pack) => packReasonText(pack, language)), advice.plan ? planText(advice.plan, language) : '']
      for (const text of texts) expect(text).toMatch(/^(?!.*(undefined|\{)).{4,}$/)
    }
  }
})

test('what other programs left in facts says nothing where it does not fit', () => {
  const advice = advise({ ...bySeller, facts: { advice: { urgency: 'very', skipped: 'carrier' }, cards: { 'urgent-route': 7, 'safe-place': { look: '2026-10-03T09:00+09:00' } }, troubles: [] } })
  expect(advice.urgency).toEqual({ value: 'normal', isOwn: false })
  expect(advice.cardIds).toContain('safe-place')
  expect(advise({ ...bySeller, facts: { advice: 'none', cards: 1 } }).order.length).toBe(6)
})

test('the sample, whose desks were all asked, is led to the claim', () => {
  expect(adviseOn(sampleCase('undelivered-earphones'), today, packs)).toMatchObject({ plan: { desk: 'claim', first: 'claim-form' }, packs: [{ packId: 'claim', reason: 'for-next-desk' }, { packId: 'list' }] })
})

test('the papers that are known by name are all there', () => {
  const steps = desks.flatMap((desk) => [0, 1].map((contacts): DeskStep => ({ desk, state: 'next', reasons: [], contacts, last: null, from: null, until: null, ruleId: null, cardId: null, packIds: [] })))
  const plan: ContactPlan = { desk: 'marketplace', first: 'chat', then: 'phone-request', reasons: [], mailIfOffered: false }
  const named = disputes.flatMap((dispute) => steps.flatMap((step) => preferredPacks(step, plan, dispute)))
  expect(new Set(named).size).toBeGreaterThan(12)
  expect([...new Set(named)].filter((id) => !packIds.includes(id))).toEqual([])
})
