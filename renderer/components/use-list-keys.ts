import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { folded } from '#shared/lib/folded.ts'

/** Where an item stands in the list, as its layout says; null while it does not know. */
export type Place = { readonly x: number; readonly y: number; readonly height: number }
export type KeyedItem = { readonly id: string; readonly title: string }
export type ListKeys = { readonly items: readonly KeyedItem[]; readonly placeOf: (id: string) => Place | null; readonly onGo: (id: string) => void }

/** Letters that follow each other within this time are one word. */
const wordMs = 900
/** So many frames until a row that was scrolled to is drawn. */
const mostFrames = 60

/**
 * Keys of a long list that scrolls within its tab: PageUp and PageDown go a page on in the same column, digits go to the item of that number, letters to
 * the next title that begins with them. For `onKeyDownCapture` around the list; what is none of these is left to it.
 */
export function useListKeys({ items, placeOf, onGo }: ListKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const word = useRef({ typed: '', at: 0 })
  const aim = useRef<string | null>(null)
  return (event) => {
    const row = event.target instanceof HTMLElement && event.target.matches('[role="row"]') ? event.target : null
    const from = items.findIndex(({ id }) => id === row?.dataset['key'])
    if (row === null || from < 0 || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const panel = row.closest<HTMLElement>('[role="tabpanel"]')
    const isPage = event.key === 'PageDown' || event.key === 'PageUp'
    const to = isPage ? pageFrom(from, event.key === 'PageDown' ? 1 : -1, items, placeOf, panel?.clientHeight ?? innerHeight) : namedFrom(from, items, typedWord(word.current, event))
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    const id = items[to]?.id
    if (id === undefined || panel === null) return
    aim.current = id
    bringTo(row.closest<HTMLElement>('[role="grid"]'), panel, () => (aim.current === id ? placeOf(id) : null), id, onGo)
  }
}

/** The last item of this column that is no more than a page away; the very first or last of it at the ends. */
function pageFrom(from: number, step: 1 | -1, items: readonly KeyedItem[], placeOf: ListKeys['placeOf'], height: number): number | null {
  const start = placeOf(items[from]?.id ?? '')
  if (!start) return null
  let [reached, isFirst] = [from, true]
  for (let at = from + step; at >= 0 && at < items.length; at += step) {
    const place = placeOf(items[at]?.id ?? '')
    if (!place || place.x !== start.x) continue
    if (!isFirst && Math.abs(place.y - start.y) > height - start.height) break
    ;[reached, isFirst] = [at, false]
  }
  return reached
}

/** Null for a key that writes nothing, which ends the word; a blank belongs to a word, and alone is the key that chooses. */
function typedWord(word: { typed: string; at: number }, event: KeyboardEvent): string | null {
  if ([...event.key].length !== 1) {
    if (event.key !== 'Shift') word.typed = ''
    return null
  }
  const before = event.timeStamp - word.at < wordMs ? word.typed : ''
  if (event.key === ' ' && before === '') return null
  word.typed = before + event.key
  word.at = event.timeStamp
  return word.typed
}

function namedFrom(from: number, items: readonly KeyedItem[], typed: string | null): number | null {
  if (typed === null) return null
  if (/^\d+$/.test(typed) && items[Number(typed) - 1]) return Number(typed) - 1
  const sought = folded(typed)
  // A letter alone goes on to the next; a word that grows may stay where it is.
  const order = items.map((_, index) => (from + index + (sought.length === 1 ? 1 : 0)) % items.length)
  return order.find((index) => folded(items[index]?.title ?? '').startsWith(sought)) ?? from
}

/** Scrolls to where the row will stand, gives it the focus once it is drawn, and keeps it in sight should the list be laid out anew by what follows. */
function bringTo(list: HTMLElement | null, panel: HTMLElement, placeNow: () => Place | null, id: string, onGo: ListKeys['onGo']): void {
  const drawn = (): HTMLElement | null => list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null
  const look = (framesLeft: number): void => {
    // None where another key aims elsewhere meanwhile.
    const [row, place] = [drawn(), placeNow()]
    if (!place || !list) return
    if (row) {
      row.focus({ preventScroll: true })
      onGo(id)
      requestAnimationFrame(() => drawn()?.scrollIntoView({ block: 'nearest' }))
    } else if (framesLeft > 0) {
      panel.scrollBy(0, list.getBoundingClientRect().top + place.y - panel.getBoundingClientRect().top - (panel.clientHeight - place.height) / 2)
      requestAnimationFrame(() => look(framesLeft - 1))
    }
  }
  look(mostFrames)
}
