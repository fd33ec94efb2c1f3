/** An element that has begun; `close` does what its end means. */
export type OpenElement = { readonly name: string; readonly close: () => void }

/** What lies deeper is shown without a structure of its own. */
const deepest = 200

const cells = new Set(['td', 'th'])
const tableParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption'])
const lists = new Set(['ul', 'ol'])

/** The elements that are open, outermost first. Ends that nothing began are passed over, ends that are missing are made up for. */
export type OpenElements = {
  readonly begin: (element: OpenElement) => void
  /** Ends the nearest of these names, with all that is open within it, but none beyond the cell, list or table that the tag stands in. */
  readonly end: (...names: readonly string[]) => void
  readonly endAll: () => void
  readonly isFull: () => boolean
}

export function openElements(): OpenElements {
  const open: OpenElement[] = []
  const beyond = new Map<string, number>()
  const endFrom = (index: number): void => { while (open.length > index) open.pop()?.close() }
  return {
    begin: (element) => {
      if (open.length < deepest) open.push(element)
      else beyond.set(element.name, (beyond.get(element.name) ?? 0) + 1)
    },
    end: (...names) => {
      const [name = ''] = names
      const left = beyond.get(name) ?? 0
      if (left > 0) return void beyond.set(name, left - 1)
      const index = nearest(open, names)
      if (index >= 0) endFrom(index)
    },
    endAll: () => endFrom(0),
    isFull: () => open.length >= deepest
  }
}

function nearest(open: readonly OpenElement[], names: readonly string[]): number {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const name = open[index]?.name ?? ''
    if (names.includes(name)) return index
    if (isEdge(name, names[0] ?? '')) return -1
  }
  return -1
}

function isEdge(name: string, wanted: string): boolean {
  if (name === 'table') return wanted !== 'table'
  if (cells.has(name)) return !tableParts.has(wanted) && wanted !== 'table'
  return wanted === 'li' && lists.has(name)
}
