import { spansOf } from './private-kind.ts'
import type { Span } from './private-kind.ts'

export const prefectures = '北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県'
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々ヶケ]'
const postal = '(?:〒 ?)?\\d{3} ?- ?\\d{4}[ \\n]{0,3}|〒 ?\\d{7}[ \\n]{0,3}'
/** A district alone names a depot or a branch, not where somebody lives: a number of the house must follow. */
const district = `(?:${letter}[ \\n]?){1,14}?[市区町村郡](?:[ \\n]?${letter}){0,16}?`
const house = '(?:[一二三四五六七八九十]{1,3}丁目[ \\n]?)?\\d{1,5}(?: ?(?:丁目|番地の?|番|号|-|ー|の) ?\\d{1,5}){0,4}(?: ?(?:丁目|番地|番|号))?'
const buildingWord = '(?:マンション|ハイツ|コーポ|アパート|荘|ビル|タワー|レジデンス|メゾン|ハウス|パレス|ヒルズ|コート|ハイム|棟|館)'
const building = `(?:[ \\n]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ーA-Za-z・ ]{0,20}?${buildingWord}[\\p{Script=Han}\\p{Script=Katakana}ー・]{0,10}(?: ?[A-Z]?-?\\d{1,4}(?: ?(?:号室|号|F|階))?)?|[ \\n]?[A-Z]?\\d{2,4} ?号室?)?`
/** Whose address it is stands between its label and it, and is a name of its own. */
const addressee = '[^\\d\\n]{1,16}(?:様|さま|殿)[ \\n]{1,2}'
const label = `(?:住所|お?届け先|配送先)[ :\\n]{1,3}(?:${addressee})?`
const japanese = new RegExp(`(?:(?:${postal})?(?:${prefectures})[ \\n]?|${postal}|(?<=${label})(?!${addressee}))${district}[ \\n]{0,2}${house}${building}`, 'gu')
const postalAlone = /〒 ?\d{3} ?-? ?\d{4}(?!\d)|郵便番号[ :\n]{0,3}(?<value>\d{3}-?\d{4})(?!\d)/gu

const street = '(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Place|Way|Terrace|Square|Close|Crescent)'
const british = '[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}'
const western = new RegExp(`(?<![\\w-])(?:(?:Apt|Flat|Unit|Suite)\\.? ?[\\w-]{1,6},? )?\\d{1,5}[A-Za-z]? (?:[A-Z][\\w'.]{0,20} ){1,4}${street}(?![a-z])(?:,?[ \\n][^\\n:]{0,60}?(?:${british}|[A-Z]{2} \\d{5}(?:-\\d{4})?|\\d{5})(?!\\d))?`, 'gu')
/** A Japanese address in Latin letters: its numbers, then its places up to a postal code or the end of the line. */
const latin = /(?<![\w-])(?:\d{3}-\d{4}[ ,]{1,2})?\d{1,4}(?:-\d{1,5}){1,3}[ ,]{1,2}(?=[^\n]{0,80}(?:-(?:shi|ku|cho|machi|gun|mura|ken|fu|to)\b|Tokyo|Osaka|Kyoto|Kanagawa|Hokkaido|Japan))[A-Z][A-Za-z ,'.-]{3,80}(?:\d{3}-\d{4}(?!\d))?/gu

/** Postal addresses down to the house, in Japanese and in Latin letters, and postal codes that stand alone. */
export const findAddresses = (text: string): readonly Span[] => [
  ...spansOf(text, japanese, (value) => !/^\d/u.test(value) || /[市区町村郡]/u.test(value)),
  ...spansOf(text, western), ...spansOf(text, latin), ...spansOf(text, postalAlone)
]
