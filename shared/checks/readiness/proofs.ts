import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { valueOrFormer } from '#shared/domain/former-places.ts'
import type { Proof, ProofId } from '#shared/domain/proof.ts'
import { exhibitWords, wordsIn } from './exhibit-words.ts'
import type { ExhibitWords } from './exhibit-words.ts'

const goods: readonly ProofId[] = ['order', 'received', 'difference', 'contact']
const described: readonly ProofId[] = ['order', 'received', 'listing', 'difference', 'contact']

/** The facts that a dispute turns on. */
const proofsOfDispute: Readonly<Record<Dispute, readonly ProofId[]>> = {
  'not-received': ['order', 'due-day', 'tracking', 'own-search', 'contact'], 'not-as-described': described, defective: goods, 'wrong-item': goods, 'missing-parts': described, 'damaged-in-transit': goods,
  'refund-missing': ['order', 'return-request', 'return-shipped', 'return-arrived', 'refund-absent', 'contact'], 'return-refused': ['order', 'received', 'return-request', 'refusal', 'contact'],
  'double-charge': ['order', 'charge', 'contact'], 'billing-error': ['order', 'charge', 'contact'], 'account-locked': ['account-notice', 'contact'], 'unauthorised-access': ['account-notice', 'charge', 'contact'],
  cancellation: ['order', 'cancel-request', 'contact'], subscription: ['cancel-request', 'charge', 'contact'], 'device-fault': ['order', 'difference', 'contact'], other: ['order', 'contact']
}

type Sought = { readonly pattern: RegExp; readonly told: (caseFile: CaseFile) => boolean; readonly onlyPictures?: boolean }

const has = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== false
const sayIn = (pattern: RegExp) => (caseFile: CaseFile): boolean => [...wordsIn(caseFile.problem?.summary), ...wordsIn(caseFile.problem?.details), ...(caseFile.entries ?? []).flatMap(({ statement }) => wordsIn(statement))].some((text) => pattern.test(text))

/** By what an exhibit is called and said to show; the file itself is not read here. A contact is shown by what the record of it cites. */
const sought: Readonly<Record<Exclude<ProofId, 'contact'>, Sought>> = {
  order: { pattern: /注文|購入|領収|納品|order|receipt|invoice/i, told: ({ order }) => has(order?.number) && has(order?.placedAt) },
  'due-day': { pattern: /お届け予定|到着予定|配達予定|estimated|delivery date|expected/i, told: ({ order }) => has(order?.delivery?.estimatedTo ?? order?.delivery?.estimatedFrom) },
  tracking: { pattern: /追跡|配送状況|配達完了|配達状況|tracking|delivered/i, told: ({ order }) => has(order?.delivery?.trackingNumber) || has(order?.delivery?.markedDeliveredAt) },
  'own-search': { pattern: /玄関|宅配ボックス|ポスト|在宅|近隣|隣|管理人|doorway|doorstep|parcel box|mailbox|neighbour|caretaker/i, told: ({ facts }) => ['neighboursChecked', 'deliveryBoxChecked', 'atHome'].some((name) => has(facts?.[name])) },
  received: { pattern: /受け取|受領|到着|届いた|received|arriv|delivered/i, told: ({ order }) => has(order?.delivery?.receivedAt ?? order?.delivery?.markedDeliveredAt) },
  listing: { pattern: /商品ページ|商品説明|販売ページ|出品ページ|商品の説明|listing|product page|description/i, told: sayIn(/商品ページ|商品説明|説明と|listing|description/i) },
  difference: { pattern: /./s, onlyPictures: true, told: ({ problem }) => wordsIn(problem?.summary).some((text) => text.trim() !== '') },
  'return-request': { pattern: /返品|return/i, told: ({ order }) => has(order?.return?.requestedAt) },
  'return-shipped': { pattern: /返送|発送控え|受付控え|伝票|控え|return slip|drop-?off|posting|proof of postage/i, told: ({ order }) => has(order?.return?.trackingNumber) || has(order?.return?.slipNumber) || has(order?.return?.shippedAt) },
  'return-arrived': { pattern: /(?:返送|返品)[^\n]{0,20}(?:到着|受領|配達|届)|return[^\n]{0,30}(?:arriv|deliver|received)/i, told: ({ order }) => has(order?.return?.arrivedAt) },
  refusal: { pattern: /返品[^\n]{0,20}(?:拒否|断|不可|できない|受け付け)|(?:refus|reject|declin)/i, told: sayIn(/断られ|拒否|refus|reject|declin/i) },
  'refund-absent': { pattern: /明細|返金|statement|refund/i, told: ({ order }) => has(order?.return?.arrivedAt) && !has(order?.return?.refundedAt) },
  charge: { pattern: /明細|請求|引き落とし|statement|charge|billing/i, told: (caseFile) => ['/charges/0/at', '/charges/0/amount'].some((pointer) => has(valueOrFormer(caseFile, pointer))) },
  'cancel-request': { pattern: /キャンセル|取消|取り消|解約|退会|cancel/i, told: (caseFile) => has(caseFile.subscription?.cancelledAt) || sayIn(/キャンセル|取消|取り消|解約|退会|cancel/i)(caseFile) },
  'account-notice': { pattern: /アカウント|サインイン|ログイン|停止|account|sign-?in|login|suspen|lock/i, told: (caseFile) => ['/account/screenMessage', '/account/registeredMailReceived', '/account/authentication'].some((pointer) => has(valueOrFormer(caseFile, pointer))) }
}

/** The proof matrix: what the dispute has to show against the exhibits that are held. Never a promise: others weigh it. */
export function proofsOf(caseFile: CaseFile): readonly Proof[] {
  const words = exhibitWords(caseFile)
  return proofsOfDispute[caseFile.dispute].map((id) => (id === 'contact' ? contactProof(caseFile) : proofOf(id, sought[id], words, caseFile)))
}

function proofOf(id: ProofId, { pattern, told, onlyPictures = false }: Sought, words: readonly ExhibitWords[], caseFile: CaseFile): Proof {
  const exhibitIds = words.filter((exhibit) => pattern.test(exhibit.words) && (!onlyPictures || (exhibit.isPicture && !screens.test(exhibit.words)))).map((exhibit) => exhibit.id)
  return { id, exhibitIds, state: exhibitIds.length > 0 ? 'shown' : told(caseFile) ? 'told' : 'open' }
}

/** A picture of a page is no picture of the goods. */
const screens = /screen\s?shot|スクリーンショット|画面|\bpage\b/i

function contactProof({ entries, parties }: CaseFile): Proof {
  const others = new Set((parties ?? []).filter(({ role }) => role === 'seller' || role === 'marketplace' || role === 'card-issuer').map(({ id }) => id))
  const contacts = (entries ?? []).filter((entry) => entry.kind === 'contact' && entry.failed !== true && (!entry.with || others.has(entry.with)))
  const exhibitIds = [...new Set(contacts.flatMap(({ cites }) => cites ?? []).map((cite) => parseCite(cite).exhibitId))]
  return { id: 'contact', exhibitIds, state: exhibitIds.length > 0 ? 'shown' : contacts.length > 0 ? 'told' : 'open' }
}
