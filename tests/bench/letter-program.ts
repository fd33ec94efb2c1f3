/** One run of the engine alone over letters. Arguments: a JSON file of letters, where the PDF goes, `tagged` or `untagged`. Prints the milliseconds that each took. */
import { readFileSync } from 'node:fs'
import { tuneEngine } from '../../electron/cli/tune-engine.ts'
import { nodeMachine } from '../../electron/files/machine.ts'
import type { Block, Cell } from '../../shared/documents/block.ts'
import { openFontLibrary } from '../../shared/pdf/fonts/font-library.ts'
import type { FontLibrary } from '../../shared/pdf/fonts/font-library.ts'
import { normaliseText } from '../../shared/pdf/fonts/normalise-text.ts'
import { draftPage } from '../../shared/pdf/layout/draft-page.ts'
import { flowOfBlocks } from '../../shared/pdf/layout/flow-of-blocks.ts'
import { finishPage } from '../../shared/pdf/layout/finish-page.ts'
import type { PageFrame } from '../../shared/pdf/layout/page-frame.ts'
import { paginate } from '../../shared/pdf/layout/paginate.ts'
import { addStructure, graft, startStructure } from '../../shared/pdf/layout/structure-under-way.ts'
import { styleSheet } from '../../shared/pdf/layout/style-sheet.ts'
import type { StyleSheet } from '../../shared/pdf/layout/style-sheet.ts'
import { swiftMeasure } from '../../shared/pdf/layout/swift-measure.ts'
import type { Layout } from '../../shared/pdf/layout-types.ts'
import { layoutWords } from '../../shared/packs/pack-words.ts'
import type { LetterContent } from './material/letter-content.ts'
import { writeToFile } from './write-to-file.ts'

const frame: PageFrame = { pageWidthPt: 595.28, pageHeightPt: 841.89, leftPt: 60, topPt: 60, widthPt: 475.28, heightPt: 721.89 }

/** The measures that every program of the comparison is given: 11 on 18 and 9 on 13 points, ragged. */
function sheet(): StyleSheet {
  const report = styleSheet('report', 'ja')
  const cells = { ...report.table, sizePt: 9, leadingPt: 13 }
  return { ...report, body: { ...report.body, sizePt: 11, leadingPt: 18 }, table: cells, tableHead: cells, paragraphGapPt: 0, openGapPt: 0, blockGapPt: 0, justify: false }
}

const cell = (text: string): Cell => [{ kind: 'text', text, strong: false }]

const blocksOf = ({ paragraphs, head, rows }: LetterContent): readonly Block[] => [
  ...paragraphs.map((text): Block => ({ kind: 'paragraph', children: cell(text) })),
  { kind: 'table', columns: head.map((text) => ({ head: cell(text), align: 'left' })), rows: rows.map((row) => row.map(cell)) }
]

function layOut(content: LetterContent, fonts: FontLibrary, isTagged: boolean): Layout {
  const measure = swiftMeasure(fonts)
  const flow = flowOfBlocks(blocksOf(content), { sheet: sheet(), frame, words: layoutWords.ja, fonts: measure, pages: { textOf: () => '', reserveText: null, noteOf: () => '' } })
  const structure = startStructure('ja')
  const ownerOf = isTagged ? graft(structure, flow.nodes, addStructure(structure, { tag: 'Part', parent: 0 })) : () => null
  const slices = paginate(flow.strips, frame.heightPt)
  const pages = slices.map((slice, index) => finishPage(draftPage(flow, slice, frame, frame.topPt, ownerOf), `${index + 1} / ${slices.length}`, new Map(), structure.nodes, measure))
  return { pages, outline: [], structure: isTagged ? structure.nodes : [] }
}

tuneEngine()
const [contents = '', target = '', tags] = process.argv.slice(2)
const letters: readonly LetterContent[] = JSON.parse(readFileSync(contents, 'utf8'))
const times: number[] = []
let fonts: FontLibrary | null = null
for (const content of letters) {
  const from = performance.now()
  // As in the program itself: a process opens its fonts once.
  fonts ??= openFontLibrary(nodeMachine)
  await fonts.prepare(normaliseText([content.paragraphs, content.head, content.rows].flat(3).join('\n')))
  await writeToFile(layOut(content, fonts, tags === 'tagged'), { fonts, pictures: () => undefined }, target)
  times.push(performance.now() - from)
}
console.log(JSON.stringify(times))
