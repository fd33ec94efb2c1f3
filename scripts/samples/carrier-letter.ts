import { PDFDocument, PDFName } from 'pdf-lib'
import { earphones } from './facts.ts'
import { embedLetterFont, type LetterFont } from './letter-font.ts'
import { widthOf, wrapText } from './typeface.ts'

const paper = { widthPt: 595.28, heightPt: 841.89, marginPt: 72 } as const
const textWidthPt = paper.widthPt - 2 * paper.marginPt

type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly sizePt: number }
type Sheet = { readonly texts: readonly Placed[]; readonly strokes: readonly string[] }

const place = (text: string, x: number, y: number, sizePt = 10.5): Placed => ({ text, x, y, sizePt })
const right = (text: string, y: number, sizePt = 10.5): Placed => place(text, paper.widthPt - paper.marginPt - widthOf(text, sizePt), y, sizePt)
const centre = (text: string, y: number, sizePt = 10.5): Placed => place(text, (paper.widthPt - widthOf(text, sizePt)) / 2, y, sizePt)

function paragraph(text: string, y: number, x: number = paper.marginPt, widthPt: number = textWidthPt): readonly Placed[] {
  return wrapText(text, 10.5, widthPt).map((line, index) => place(line, x, y - index * 19))
}

function table(rows: readonly (readonly [string, string])[], top: number, firstColumnPt: number): Sheet & { readonly bottom: number } {
  const texts: Placed[] = []
  const strokes: string[] = [rule(top)]
  let y = top
  for (const [label, value] of rows) {
    const lines = wrapText(value, 10.5, textWidthPt - firstColumnPt - 18)
    const baseline = y - 18
    texts.push(place(label, paper.marginPt + 6, baseline), ...lines.map((line, index) => place(line, paper.marginPt + firstColumnPt + 9, baseline - index * 17)))
    y -= lines.length * 17 + 11
    strokes.push(rule(y))
  }
  for (const x of [paper.marginPt, paper.marginPt + firstColumnPt, paper.widthPt - paper.marginPt]) strokes.push(`${x} ${top} m ${x} ${y} l S`)
  return { texts, strokes, bottom: y }
}

const rule = (y: number): string => `${paper.marginPt} ${y} m ${paper.widthPt - paper.marginPt} ${y} l S`

function firstSheet(): Sheet {
  const facts = table([
    ['お問い合わせ番号', earphones.trackingNumber],
    ['受付番号', `${earphones.inquiryNumber}（2026年10月6日 電話受付）`],
    ['ご依頼主', `${earphones.seller} 様`],
    ['配達の登録', '2026年10月3日 14時05分「配達完了（宅配ボックス）」'],
    ['部屋番号の記録', '残っておりません'],
    ['受領の署名・押印', 'ございません'],
    ['配達時の写真', '撮影しておりません']
  ], 396, 130)
  const texts = [
    right('2026年10月13日', 770),
    place(`${earphones.claimant} 様`, paper.marginPt, 738, 12),
    right(earphones.carrier, 700), right('〒000-0009 東京都見本区見本港4-5-6', 682), right(`お客様窓口 ${earphones.carrierPhone}`, 664), place('担当 佐藤', paper.widthPt - paper.marginPt - 46 - widthOf('担当 佐藤', 10.5), 640),
    centre('お荷物の配達に関する調査のご報告', 600, 15),
    ...paragraph('拝啓　平素は見本運輸をご利用いただき、厚くお礼申し上げます。10月6日にお電話でお問い合わせをいただきましたお荷物につきまして、担当営業所と配達員に確認いたしましたので、下記のとおりご報告いたします。', 556),
    ...paragraph('　ご不便とご心配をおかけしておりますことを、お詫び申し上げます。', 499),
    right('敬具', 470),
    centre('記', 424),
    ...facts.texts,
    ...paragraph('　補償のお手続きは、ご依頼主様からのお申し出により承ります。10月13日の時点で、ご依頼主様からの調査のご依頼はいただいておりません。', facts.bottom - 32),
    right('以上', facts.bottom - 92),
    centre('1 / 2', 40, 9)
  ]
  return { texts, strokes: facts.strokes }
}

function secondSheet(): Sheet {
  const record = table([
    ['10月2日 18時20分', '見本港営業所でお荷物を受け付け'],
    ['10月2日 22時47分', '大阪見本ベースを発送'],
    ['10月3日 06時30分', '東京見本ベースに到着'],
    ['10月3日 08時12分', '見本区センターから持ち出し'],
    ['10月3日 14時05分', '端末に「配達完了（宅配ボックス）」と登録。登録時の位置情報は保存の対象外でした。'],
    ['10月7日 17時00分', '配達員に聞き取り。「例町1丁目の共同住宅の宅配ボックスに入れたが、部屋番号までは覚えていない」との回答でした。'],
    ['10月9日 10時30分', '配達員が周辺の共同住宅3棟を再訪。お荷物は見つからず。'],
    ['10月12日 15時00分', '見本区センターの保管棚と持ち戻りの記録を確認。該当するお荷物はありませんでした。']
  ], 706, 122)
  return {
    texts: [
      place('別紙', paper.marginPt, 770), centre('調査の記録', 738, 14), ...record.texts,
      ...paragraph(`　お問い合わせ番号 ${earphones.trackingNumber} のお荷物は、2026年10月13日の時点で所在を確認できておりません。新しい事実が分かりましたら、あらためてご連絡いたします。`, record.bottom - 34),
      right(`${earphones.carrier} お客様窓口`, record.bottom - 110), centre('2 / 2', 40, 9)
    ],
    strokes: record.strokes
  }
}

/** The round red mark of the office beside its name. */
const officeMark = (): string => {
  const [x, y, r, k] = [503, 643, 17, 9.39]
  return `q 0.78 0.16 0.13 RG 1.4 w ${x + r} ${y} m ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c ${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c S Q`
}

const showText = (placed: Placed, font: LetterFont): string => `BT /F1 ${placed.sizePt} Tf 1 0 0 1 ${placed.x.toFixed(2)} ${placed.y.toFixed(2)} Tm ${font.encode(placed.text).toString()} Tj ET`

/** The carrier's written answer: two pages of searchable Japanese text. */
export async function carrierLetter(): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const writtenAt = new Date('2026-10-13T16:02:00+09:00')
  document.setTitle('お荷物の配達に関する調査のご報告')
  document.setAuthor(earphones.carrier)
  document.setCreationDate(writtenAt)
  document.setModificationDate(writtenAt)
  const sheets = [firstSheet(), secondSheet()]
  const mark = [place('佐', 497.5, 646, 11), place('藤', 497.5, 633.5, 11)]
  const font = embedLetterFont(document, [...sheets.flatMap((sheet) => sheet.texts), ...mark].map((placed) => placed.text).join(''))
  for (const [index, sheet] of sheets.entries()) {
    const page = document.addPage([paper.widthPt, paper.heightPt])
    const seal = index === 0 ? [officeMark(), `q 0.78 0.16 0.13 rg ${mark.map((placed) => showText(placed, font)).join(' ')} Q`] : []
    const content = ['0.6 w', ...sheet.strokes, ...sheet.texts.map((placed) => showText(placed, font)), ...seal].join('\n')
    page.node.setFontDictionary(PDFName.of('F1'), font.reference)
    page.node.addContentStream(document.context.register(document.context.flateStream(content)))
  }
  return Buffer.from(await document.save({ useObjectStreams: false }))
}
