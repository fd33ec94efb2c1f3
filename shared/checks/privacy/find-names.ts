import { prefectures } from './find-addresses.ts'
import { spansOf } from './private-kind.ts'
import type { Span } from './private-kind.ts'

/** Without the honorifics, so that none is read across the next. */
const han = '(?:(?![様殿])[\\p{Script=Han}々])'
const kata = '[\\p{Script=Katakana}ー]'
const hira = '\\p{Script=Hiragana}'
/** Surname and given name, each of one script. */
const full = `(?:${han}{1,4}|${kata}{2,10}|${hira}{2,6})[ ・](?:${han}{1,4}|${kata}{2,10}|${hira}{1,6})`
const before = `(?<![\\p{Script=Han}々\\p{Script=Katakana}ー])`
const honoured = new RegExp(`${before}(?<value>${full}|${han}{2,6}${hira}{1,4}|${han}{2,8}|${kata}{2,10})(?=[ \\n]?(?:様|さま|殿)(?!式|々|子))`, 'gu')
const familiar = new RegExp(`${before}(?<value>${full}|${han}{2,4}|${kata}{2,10})(?= ?さん(?!ざん))`, 'gu')
/** Behind these stands nothing but a name; behind the weaker ones also places, and words to press. */
const strong = '(?:氏名|お名前|ご?宛名|口座名義人?|カード名義人?|名義人|フリガナ|ふりがな)'
const weak = '(?:お?届け先|配送先|受取人|お?受取人名|ご?依頼主|ご?注文者|購入者)'
const labelled = new RegExp(`${strong}[ :\\n]{1,4}(?<value>${full}|${han}{2,8}|${kata}{2,12})(?![\\p{L}\\d])|${weak}[ :\\n]{1,4}(?<value>${full})(?![\\p{L}\\d])`, 'gu')
const addressed = new RegExp(`${before}(?<value>${full}|${han}{2,6}) ?宛(?![名先])`, 'gu')

const latinName = "[A-Z][A-Za-z'’-]{1,20}(?: [A-Z]\\.)?(?: [A-Z][A-Za-z'’-]{1,20}){1,2}"
const labelledLatin = new RegExp(`(?:(?<![A-Za-z])(?:Full name|Name on card|Cardholder(?: name)?|Recipient|Ship(?:ped)? to|Deliver(?:ed)? to|Sold to|Bill(?:ed)? to|Attn\\.?|Received by|Signed by|Name)|${strong}|${weak})(?: ?: ?\\n?| ?\\n)(?<value>${latinName})(?![\\p{L}\\d])`, 'gu')
const titled = /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?<value>[A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20})?)(?![\p{L}\d])/gu

/** Who is called by a trade, a part in the matter or a kinship has not been named. */
const nobody = /(?:者|人|客|先|員|社|店|店長|局|課|部|係|会|側|屋|家|隣|近所|各位|主|会員|皆|皆々|本人|家族|先生|会社|法人|業者|母|父|兄|姉|奥|何|誰|在庫|商品|配送|注文|返品)$/u
const place = new RegExp(`^(?:${prefectures})|[都道府県市区町村]$|(?:変更|確認|設定|選択|追加|編集|登録)`, 'u')
const isName = (value: string): boolean => !nobody.test(value) && !place.test(value)

/** Names of people by what stands beside them: 様, さん, 殿, 宛, a label, a title. */
export const findNames = (text: string): readonly Span[] =>
  [honoured, familiar, labelled, addressed, labelledLatin, titled].flatMap((pattern) => spansOf(text, pattern, isName))
