import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { PDFDocument, PDFName, PDFString, StandardFonts, degrees } from 'pdf-lib'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { temporaryFolder } from './tsuzuri.ts'

type Evidence = { readonly file: string; readonly bytes: Uint8Array; readonly more?: Readonly<Record<string, unknown>> }

/** A case that holds a file of every kind, 200 entries and text in both languages; returns its folder. */
export async function everythingCase(isWanted: (file: string) => boolean = () => true): Promise<string> {
  const folder = join(await temporaryFolder(), 'everything')
  const evidence = [...(await pictures()), ...(await papers())].filter(({ file }) => isWanted(file))
  for (const { file, bytes } of evidence) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), bytes)
  }
  const exhibits = evidence.map(({ file, more }, index) => ({ id: `x${index + 1}`, file, title: { ja: `証拠の${index + 1}　${file.split('/').at(-1)}`, en: `Piece ${index + 1}` }, proves: '届いていないこと（proof of non-delivery）', capturedAt: `2026-10-${String(index + 1).padStart(2, '0')}T10:00+09:00`, ...more }))
  await writeFile(join(folder, 'case.json'), JSON.stringify(caseOf(exhibits)))
  return folder
}

function caseOf(exhibits: readonly { readonly id: string }[]): unknown {
  return {
    format: 'tsuzuri-case', version: 1, title: { ja: 'すべてを綴る件 — 𠮷野家の葛\u{E0100}飾、Café №5', en: 'Everything at once' }, language: 'ja', dispute: 'not-received',
    claimant: { name: { ja: '見本 花子', en: 'Hanako Mihon' }, postalCode: '100-0001', address: '東京都千代田区見本1-2-3 Mihon Heights 201', email: 'hanako@example.jp' },
    parties: [{ id: 'seller', role: 'seller', name: { ja: '見本商店', en: 'Mihon Store' } }],
    order: { number: '250-1234567-1234567', placedAt: '2026-09-30', items: [{ name: 'ワイヤレスイヤホン Wireless Earphones X100', quantity: 1, unitPrice: 4980 }], currency: 'JPY', total: 4980, delivery: { estimatedTo: '2026-10-03', markedDeliveredAt: '2026-10-03T14:05+09:00' } },
    problem: { summary: '商品を受け取っていません。The parcel never arrived.', points: ['一日中在宅していた', 'No notice was left'] },
    remedy: { primary: { kind: 'refund', amount: 4980 }, answerBy: '2026-11-15' },
    entries: Array.from({ length: 200 }, (_, index) => ({
      id: `n${index + 1}`, when: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}T${String(index % 24).padStart(2, '0')}:10+09:00`, kind: 'event',
      statement: { ja: `${index + 1}番目の出来事。追跡番号は1234-5678で、「配達済み」とだけ表示された。`, en: `Event number ${index + 1}. The tracking page said “delivered” and nothing else.` },
      cites: [exhibits[index % exhibits.length]?.id ?? 'x1'],
    })),
    exhibits,
  }
}

/** A photograph without a camera: colours that run into each other, with a dark bar so that its top can be told. */
function scene(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const samples = Buffer.from(Array.from({ length: width * height * channels }, (_, at) => {
    const [pixel, channel] = [Math.floor(at / channels), at % channels]
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    if (channel === 3) return x < width / 2 ? 255 : 120
    return y < height / 10 ? 20 : (x * 3 + y * (channel + 1)) & 0xff
  }))
  return sharp(samples, { raw: { width, height, channels } })
}

async function pictures(): Promise<readonly Evidence[]> {
  const frames = await Promise.all([30, 120, 220].map((level) => sharp({ create: { width: 60, height: 40, channels: 3, background: { r: level, g: 80, b: 200 } } }).png().toBuffer()))
  const long = scene(300, 4000)
  const made: readonly (readonly [string, Promise<Buffer>, Evidence['more']?])[] = [
    ['rgb.png', scene(120, 200).png().toBuffer()],
    ['alpha.png', scene(120, 200, 4).png().toBuffer()],
    ['palette.png', scene(120, 200).png({ palette: true, colours: 16 }).toBuffer()],
    ['grey.png', scene(120, 200).greyscale().toColourspace('b-w').png().toBuffer()],
    ['interlaced.png', scene(120, 200).png({ progressive: true }).toBuffer()],
    ['deep.png', scene(120, 200).toColourspace('rgb16').png().toBuffer()],
    ['turned.jpg', scene(200, 120).withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer()],
    ['print.jpg', scene(120, 200).toColourspace('cmyk').jpeg().toBuffer()],
    ['shop.webp', scene(120, 200).webp().toBuffer()],
    ['moving.gif', sharp(frames, { join: { animated: true } }).gif({ delay: [100, 100, 100] }).toBuffer()],
    ['three-pages.tiff', sharp(frames, { join: { animated: true } }).tiff().toBuffer()],
    ['long-chat.png', long.png().toBuffer()],
    ['hidden.png', scene(124, 212).png().toBuffer(), { redactions: [{ page: 1, x: 0.1, y: 0.2, width: 0.5, height: 0.2 }] }],
  ]
  return Promise.all(made.map(async ([name, bytes, more]) => ({ file: `evidence/${name}`, bytes: await bytes, ...(more === undefined ? {} : { more }) })))
}

async function papers(): Promise<readonly Evidence[]> {
  const letter = await foreignLetter()
  const named = (name: string, bytes: Uint8Array | string): Evidence => ({ file: `evidence/${name}`, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
  return [
    named('運送会社の回答.pdf', letter),
    named('注文確認.eml', mailWith([['receipt.png', 'image/png', await scene(60, 60).png().toBuffer()], ['notes.txt', 'text/plain', Buffer.from('attached note')]])),
    named('通話のメモ.txt', iconv.encode('十月三日　午後二時に電話した。\r\n担当者は「調べて折り返す」と言った。', 'Shift_JIS')),
    named('steps.csv', '日付,内容\r\n2026-10-03,"配達済み, delivered"\r\n2026-10-04,連絡\r\n'),
    named('unknown.bin', Uint8Array.from({ length: 3000 }, (_, at) => (at * 97) & 0xff)),
  ]
}

/** Three pages, the second turned; text that a reader can find, and a link outwards that must not survive. */
async function foreignLetter(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const turn of [0, 90, 0]) {
    const page = document.addPage([400, 560])
    page.drawText(`Carrier answer, sheet ${document.getPageCount()}`, { x: 60, y: 400, size: 18, font })
    page.drawText('Handed over on 3 October at 14:05', { x: 60, y: 370, size: 12, font })
    page.setRotation(degrees(turn))
    const action = document.context.obj({ S: 'URI', URI: PDFString.of('https://outside.invalid/') })
    page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 99, 99], A: action }))]))
  }
  return document.save()
}

function mailWith(parts: readonly (readonly [name: string, kind: string, bytes: Uint8Array])[]): Buffer {
  const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const attached = parts.flatMap(([name, kind, bytes]) => ['--cut', `Content-Type: ${kind}; name="${name}"`, 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${name}"`, '', Buffer.from(bytes).toString('base64')])
  return Buffer.from(['From: shop@example.jp', 'To: hanako@example.jp', 'Date: Thu, 1 Oct 2026 14:05:00 +0900', `Subject: ${encoded('ご注文の確認')}`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="cut"', '', '--cut', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', 'ご注文ありがとうございます。Thank you for your order.', ...attached, '--cut--', ''].join('\r\n'))
}
