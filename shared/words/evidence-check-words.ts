import type { CheckCode } from '#shared/domain/check-code.ts'
import { fact } from './sentence.ts'
import type { Sentences } from './sentence.ts'

/** What is told where the evidence and the case say different things. */
export const evidenceCheckWords = {
  'evidence-order-other': { ja: (_, facts) => `資料「${fact(facts, 'files')}」には別の注文番号（${fact(facts, 'found')}）が書かれています。この件の資料かどうか、注文番号に写し誤りがないかを確かめてください。`, en: (_, facts) => `The evidence (${fact(facts, 'files')}) names another order number (${fact(facts, 'found')}). Check whether it belongs to this case, and the number for a slip.` },
  'evidence-tracking-other': { ja: (_, facts) => `資料「${fact(facts, 'files')}」には別の追跡番号（${fact(facts, 'found')}）が書かれています。再送や返送の番号でなければ、写し誤りがないか確かめてください。`, en: (_, facts) => `The evidence (${fact(facts, 'files')}) names another tracking number (${fact(facts, 'found')}). Unless it is that of a replacement or a return, check for a slip.` },
  'evidence-total-other': { ja: (_, facts) => `資料「${fact(facts, 'files')}」の注文合計（${fact(facts, 'found')}）が、支払総額と異なります。どちらが正しいか確かめてください。`, en: (_, facts) => `The order total in the evidence (${fact(facts, 'files')}: ${fact(facts, 'found')}) is not the total of the case. Check which is right.` },
  'evidence-refund-other': { ja: (_, facts) => `資料「${fact(facts, 'files')}」の返金額（${fact(facts, 'found')}）が、記入された返金額と異なります。差額があれば、その理由も確かめてください。`, en: (_, facts) => `The refund in the evidence (${fact(facts, 'files')}: ${fact(facts, 'found')}) is not the amount filled in. Check which is right, and the reason if they differ.` },
  'evidence-tracking-slip': { ja: (_, facts) => `資料「${fact(facts, 'file')}」の追跡番号（${fact(facts, 'number')}）は末尾が7から9で、12桁の番号としてあり得ません。打ち誤りか読み誤りがないか、伝票や追跡画面と見比べてください。`, en: (_, facts) => `The tracking number in “${fact(facts, 'file')}” (${fact(facts, 'number')}) ends in 7 to 9, which no number of twelve digits does. Compare it with the slip or the tracking page.` }
} as const satisfies Partial<Readonly<Record<CheckCode, Sentences>>>
