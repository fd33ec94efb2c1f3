import { fact, grouped } from './sentence.ts'
import type { Sentences } from './sentence.ts'

/** What is told about the lines of a statement. */
export const paymentCheckWords = {
  'charge-amount-missing': { ja: () => '金額のない請求があるため、明細の合計と差額は書面に出ません。明細の金額を書いてください。', en: () => 'A charge has no amount, so that the paper shows neither sums nor a difference. Write what the statement says.' },
  'charge-currency-other': { ja: () => '注文とは別の通貨の請求があるため、明細の合計と差額は書面に出ません。円に換算された額が明細にあれば、その額を書いてください。', en: () => 'A charge is in another currency than the order, so that the paper shows neither sums nor a difference. If the statement gives the converted amount, write that.' },
  'charge-expected-missing': { ja: () => '支払うはずの総額が分からないため、差額は書面に出ません。支払総額を書いてください。', en: () => 'What should have been paid is not known, so that the paper shows no difference. Write the total of the order.' },
  'charge-sum-too-large': { ja: () => '請求の金額が大きすぎて正確に足せないため、合計と差額は書面に出ません。金額を確かめてください。', en: () => 'The charges are too large to be added up exactly, so that the paper shows neither sums nor a difference. Check them.' },
  'charge-double': { ja: (_, facts) => `同じ金額（${grouped(facts, 'amount')}）の請求が${fact(facts, 'days')}日以内に${fact(facts, 'count')}件あります。一方が仮売上（未確定）でないか、明細で確かめてください。`, en: (_, facts) => `There are ${fact(facts, 'count')} charges of the same amount (${grouped(facts, 'amount')}) within ${fact(facts, 'days')} days. Check on the statement whether one of them is only pending.` }
} as const satisfies Readonly<Record<string, Sentences>>
