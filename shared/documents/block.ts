import type { GridFault, GridSheet } from './certified-mail/grid.ts'

/** The one tree that a filled template is parsed into; the text writer and the PDF layout both read it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  /** `labels`: what stands before its items where they are not counted 1. 2. 3. */
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[]; readonly labels?: readonly string[] }
  | { readonly kind: 'checklist'; readonly items: readonly CheckItem[] }
  /** `found`: it stands so in a piece of evidence, whose words its heads are; `hasRowHeads` as that states. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; readonly found?: { readonly hasRowHeads: boolean } }
  /** Term and value side by side, as in the data of an order. */
  | { readonly kind: 'fields'; readonly rows: readonly { readonly term: Cell; readonly value: Cell }[] }
  | { readonly kind: 'right'; readonly children: readonly Block[] }
  | { readonly kind: 'centre'; readonly children: readonly Block[] }
  /** 記 … 以上 of a Japanese letter: centred head, numbered matter, 以上 at the right. */
  | { readonly kind: 'particulars'; readonly children: readonly Block[] }
  /** Text to be pasted into a form: framed on paper, bare in the text file. */
  | { readonly kind: 'paste'; readonly children: readonly Block[] }
  /** What a piece of evidence quotes from another, as a mail does the one that it answers: a line beside it, one for each depth. */
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  /** What a reader must not overlook, in a quiet frame. */
  | { readonly kind: 'note'; readonly children: readonly Block[] }
  /** Room for a signature or a seal. */
  | { readonly kind: 'signature'; readonly label: string; readonly seal: string | null }
  /** Empty ruled lines to be filled by hand. */
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'page-break' }
  /** A letter set in the grid of certified mail (内容証明), sheet by sheet. */
  | { readonly kind: 'manuscript'; readonly columns: number; readonly rows: number; readonly sheets: readonly GridSheet[]; readonly faults: readonly GridFault[] }

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'break' }
  /** A citation of an exhibit, a link on paper; `text` is 資料2・1頁 or Exhibit B, p. 1. `page` counts from 1. A listing names an exhibit without relying on it, as an index does. */
  | { readonly kind: 'cite'; readonly exhibitId: string; readonly page: number | null; readonly text: string; readonly isListing?: true }
  /** The pages that an exhibit has in this very pack: known to the layout only, absent from plain text. */
  | { readonly kind: 'pages'; readonly exhibitId: string }
  | { readonly kind: 'box'; readonly checked: boolean }
  /** An empty place for handwriting, `widthEm` wide. */
  | { readonly kind: 'blank'; readonly widthEm: number }
  /** A needed field that is not filled, printed by its name when a pack is forced. */
  | { readonly kind: 'gap'; readonly name: string }

export type Cell = readonly Inline[]
export type Column = { readonly head: Cell; readonly align: 'left' | 'right' | 'centre' }
export type CheckItem = { readonly checked: boolean; readonly children: readonly Block[] }
