import { paragraph } from './sentences.ts'
import { pseudoRandom } from './pseudo-random.ts'

/** A letter and its table as bare text: what every program is given. */
export type LetterContent = { readonly paragraphs: readonly string[]; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const kinds = ['注文', '発送', '連絡', '配達の記録', '問い合わせ', '返信', '調査'] as const

/** Five pages when `factor` is 1; `variant` is another letter of the same length. */
export function letterContent(factor: number, variant: number): LetterContent {
  const first = variant * 10_000
  return {
    paragraphs: Array.from({ length: Math.round(19 * factor) }, (_, index) => paragraph(first + index)),
    head: ['番号', '日時', '区分', '内容', '資料'],
    rows: Array.from({ length: Math.round(38 * factor) }, (_, index) => row(first + 5000 + index, index + 1))
  }
}

function row(seed: number, number: number): readonly string[] {
  const random = pseudoRandom(seed)
  const length = 30 + Math.floor(random() * 31)
  const date = `2026年${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`
  const from = Math.floor(random() * 60)
  return [String(number), date, kinds[Math.floor(random() * kinds.length)] ?? '', paragraph(seed).slice(from, from + length), `資料${1 + Math.floor(random() * 90)}`]
}
