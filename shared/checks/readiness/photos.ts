import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Photo, PhotoId } from '#shared/domain/proof.ts'
import { exhibitWords } from './exhibit-words.ts'

const named: Readonly<Record<PhotoId, RegExp>> = {
  arrival: /到着|届いた|開封|受け取|写真|arriv|unbox|photo/i, 'outer-box': /外箱|段ボール|箱の外|outer box|carton/i, contents: /中身|商品本体|破損|割れ|傷|contents|inside|damage|broken/i,
  packing: /梱包|緩衝材|packing|cushion/i, 'product-label': /ラベル|銘板|シリアル|型番|label|serial/i,
  'return-packing': /(?:返送|返品)[^\n]*(?:梱包|箱)|return[^\n]*(?:packing|packed|box)/i, 'return-label': /(?:返送|返品)[^\n]*ラベル|return[^\n]*label/i, 'return-slip': /控え|伝票|slip|proof of postage/i
}

const damage: readonly PhotoId[] = ['outer-box', 'contents', 'packing', 'product-label']
const back: readonly PhotoId[] = ['return-packing', 'return-label', 'return-slip']

/** The sets of pictures that a case calls for, each with the exhibits that look like it by their names. */
export function photosOf(caseFile: CaseFile): readonly Photo[] {
  const pictures = exhibitWords(caseFile).filter(({ isPicture }) => isPicture)
  return wanted(caseFile).map((id) => ({ id, exhibitIds: pictures.filter(({ words }) => named[id].test(words)).map((exhibit) => exhibit.id) }))
}

function wanted({ dispute, order }: CaseFile): readonly PhotoId[] {
  const onArrival: readonly PhotoId[] = dispute === 'damaged-in-transit' ? damage : ['not-as-described', 'defective', 'wrong-item', 'missing-parts'].includes(dispute) ? ['arrival'] : []
  const isReturned = Boolean(order?.return?.authorisedAt ?? order?.return?.shippedAt) || dispute === 'refund-missing'
  return [...onArrival, ...(isReturned ? back : [])]
}
