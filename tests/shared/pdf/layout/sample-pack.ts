import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import type { DocumentPart, ExhibitPart, LayoutWords, PackLayoutInput, Part } from '#shared/pdf/layout/pack-layout-input.ts'

export const text = (value: string, strong = false): Inline => ({ kind: 'text', text: value, strong })
export const lineBreak: Inline = { kind: 'break' }
export const cite = (exhibitId: string, shown: string, page: number | null = null): Inline => ({ kind: 'cite', exhibitId, page, text: shown })
export const paragraph = (...children: readonly (string | Inline)[]): Block => ({ kind: 'paragraph', children: children.map((child) => (typeof child === 'string' ? text(child) : child)) })
export const heading = (level: 1 | 2 | 3, value: string): Block => ({ kind: 'heading', level, children: [text(value)] })
const field = (term: string, ...value: readonly Inline[]): { readonly term: Cell; readonly value: Cell } => ({ term: [text(term)], value })

export const words: LayoutWords = {
  exhibitsHeading: '資料',
  pasteLabel: '次の枠内を画面に貼り付けてください',
  particulars: { head: '記', end: '以上' },
  pageRange: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  reliance: { one: '引用箇所：', more: '引用箇所：', unit: '頁', separator: '、', others: 'ほか' },
  runningLabel: (label, page, of) => `${label} (${page}/${of})`,
  continuedFrom: '前頁からの続き',
  continuedOn: '次頁へ続く',
  slice: (alternative, slice, of) => `${alternative} ${slice}/${of}`,
  ticked: '済',
  unticked: '未',
  blankPage: '（余白）',
}

export const packOf = (parts: readonly Part[]): PackLayoutInput => ({ paper: 'a4', language: 'ja', stamp: (page, of) => `${page} / ${of}`, words, parts })
export const reportOf = (value: string): DocumentPart => ({ kind: 'document', id: value, title: value, style: 'report', blocks: [paragraph(value)] })
export const picture = (exhibitId: string, count = 1): ExhibitPart => ({
  kind: 'exhibit',
  exhibitId,
  label: `資料${exhibitId}`,
  title: '画面の写し',
  caption: '2026年10月3日',
  pages: Array.from({ length: count }, (_, index) => ({ kind: 'picture', picture: { exhibitId, page: index + 1 }, size: { unit: 'px', width: 1170, height: 2532 }, alternative: '画面' })),
})

export const letter: readonly Block[] = [
  { kind: 'right', children: [paragraph('2026年11月1日')] },
  paragraph('〒540-0001', lineBreak, '大阪府大阪市中央区城見1丁目2番3号', lineBreak, 'サンプル電器ストア　お客様窓口　御中'),
  { kind: 'right', children: [paragraph('〒150-0002', lineBreak, '東京都渋谷区渋谷1-2-3 メゾン201', lineBreak, '山田　花子', lineBreak, '電話　090-1234-5678')] },
  heading(1, '注文商品の未着に関する返金のお願い'),
  paragraph('前略　私は、2026年10月1日9時12分に貴店から「ワイヤレスイヤホン X100」（1個、税込4,980円）を購入いたしました。同年10月3日14時5分に配達完了と表示されましたが、商品を受け取っておりません（', cite('tracking', '資料2・1頁', 1), '）。'),
  paragraph('つきましては、商品代金および送料の合計5,480円を、2026年11月15日までにご返金くださいますようお願い申し上げます。'),
  { kind: 'right', children: [paragraph('草々')] },
  { kind: 'particulars', children: [{ kind: 'fields', rows: [field('注文番号', text('250-1234567-1234567')), field('同封書類', text('資料1 注文確認メール（'), cite('order-mail', '資料1'), text('）'))] }] },
  { kind: 'signature', label: '署名', seal: '印' },
]

const statements = ['注文確認メールを受け取った。', '追跡画面に「配達完了」と表示された。表示時刻は14時5分であるが、当日は終日在宅しており、呼び鈴は鳴らなかった。', '販売者にメッセージを送り、調査と再送または返金を求めた。']

const timeline: readonly Block[] = [
  heading(1, '経緯一覧表'),
  heading(2, '1　注文から配達完了の表示まで'),
  {
    kind: 'table',
    columns: [{ head: [text('番号')], align: 'right' }, { head: [text('日時')], align: 'left' }, { head: [text('事実')], align: 'left' }, { head: [text('資料')], align: 'left' }],
    rows: Array.from({ length: 40 }, (_, row) => [[text(`${row + 1}`)], [text(`2026年10月${(row % 30) + 1}日 9時${row}分`)], [text(statements[row % 3] ?? '')], [cite('tracking', '資料2・1頁', 1)]]),
  },
  heading(2, '2　補足'),
  { kind: 'note', children: [paragraph('時刻は日本時間です。')] },
  { kind: 'paste', children: [paragraph('10月3日に配達完了と表示されましたが、商品を受け取っていません。')] },
  paragraph('確認', { kind: 'box', checked: true }, '済　', { kind: 'blank', widthEm: 8 }, '　', { kind: 'gap', name: '受取予定日' }),
]

const index: readonly Block[] = [
  heading(1, '資料一覧'),
  { kind: 'table', columns: [{ head: [text('資料')], align: 'left' }, { head: [text('頁')], align: 'right' }], rows: ['order-mail', 'tracking'].map((id) => [[cite(id, id)], [{ kind: 'pages', exhibitId: id }]]) },
]

const checklist: readonly Block[] = [
  heading(1, '返品チェックリスト'),
  { kind: 'checklist', items: ['付属品がそろっている', '伝票の控えを受け取った'].map((item, at) => ({ checked: at === 0, children: [paragraph(item)] })) },
  { kind: 'lines', count: 2 },
]

/** A pack with every kind of block and page. */
export const packJa: PackLayoutInput = packOf([
  { kind: 'document', id: 'letter', title: '申入書', style: 'letter', blocks: letter },
  { kind: 'document', id: 'timeline', title: '経緯一覧表', style: 'report', blocks: timeline },
  { kind: 'document', id: 'index', title: '資料一覧', style: 'report', blocks: index },
  { kind: 'document', id: 'checklist', title: '返品チェックリスト', style: 'checklist', blocks: checklist },
  { kind: 'exhibit', exhibitId: 'order-mail', label: '資料1', title: '注文確認メール', caption: '2026年10月1日 9時12分 受信', pages: [{ kind: 'text', blocks: statements.map((item) => paragraph(item)) }] },
  { ...picture('tracking'), label: '資料2', title: '追跡画面の写し' },
])
