import { pseudoRandom } from './pseudo-random.ts'

const paragraphs = [
  '貴店より2026年9月28日に購入しました商品につき、注文確認の電子メールには10月3日までに届くと記されておりましたが、本日に至るまで受け取っておりません。配送状況の画面では「配達完了」と表示されていますが、当日は終日在宅しており、置き配の場所として指定した玄関の前にも、宅配ボックスにも荷物はありませんでした。',
  'つきましては、本書面の到達後14日以内に、商品代金12,800円および送料550円の合計13,350円を、当初の支払方法と同じ方法により返金してくださいますようお願い申し上げます。期日までにご返答をいただけない場合は、販売の場を運営する会社の保証制度による申請を行うことを、あらかじめお知らせいたします。',
  '運送会社（お問い合わせ番号：4412-7788-9901）に確認しましたところ、「配達員の記録では、建物の１階にある集合玄関の脇に置いた」との回答がありました。しかしながら、当該の建物には集合玄関がなく、写真に写っている扉の色（濃い緑）も、当方の住居（白）とは異なっております。',
  '同封の資料には、注文の明細、配送状況の画面の写し、出品者とのやりとりの全文、および運送会社の回答書を含めております。それぞれの資料の番号は、本文中に「資料3・1頁」のように示しましたので、照らし合わせてご確認ください。原本は当方で保管しており、ご希望があれば閲覧に応じます。',
  'なお、10月5日20時30分ごろに送信した最初の問い合わせに対しては、「調査に３～５営業日をいただきます」という自動の返信があったのみで、その後の連絡はありません。10月12日、10月19日にも改めて問い合わせましたが、いずれも同じ文面の返信であり、担当者の氏名や調査の結果は示されておりません。'
] as const

/** JIS level 1 kanji in their standard order: rows 16 to 47 of EUC-JP. */
const kanji: readonly string[] = [...new TextDecoder('euc-jp').decode(Uint8Array.from(codes()))].filter((character) => character !== '\uFFFD')

function* codes(): Generator<number> {
  for (let row = 16; row <= 47; row += 1) for (let cell = 1; cell <= 94; cell += 1) yield* [0xa0 + row, 0xa0 + cell]
}

/** Paragraph `index` of an endless letter: fixed texts sprinkled with pairs of kanji, so that the glyphs used grow as in real ones. */
export function paragraph(index: number): string {
  const random = pseudoRandom(index * 7919 + 13)
  const kanjiPair = (): string => Array.from({ length: 2 }, () => kanji[Math.floor(random() ** 2 * kanji.length)] ?? '').join('')
  const own = paragraphs[index % paragraphs.length] ?? ''
  const [added = ''] = (paragraphs[(index + 2) % paragraphs.length] ?? '').split('。')
  return `${own}${added}。`.split('、').map((clause, at) => (at > 0 && random() < 0.25 ? `${kanjiPair()}の${clause}` : clause)).join('、')
}
