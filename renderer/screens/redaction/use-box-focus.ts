import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export type BoxFocus = { readonly elements: RefObject<Map<number, HTMLElement>>; readonly focusBox: (key: number) => void }

/** Brings a box into sight and gives it the focus as soon as it is drawn, which may be on another page. */
export function useBoxFocus(stage: RefObject<HTMLElement | null>): BoxFocus {
  const elements = useRef(new Map<number, HTMLElement>())
  const [wanted, setWanted] = useState<{ readonly key: number } | null>(null)
  useEffect(() => {
    const element = wanted === null ? undefined : elements.current.get(wanted.key)
    if (!element || !stage.current) return
    const [box, seen] = [element.getBoundingClientRect(), stage.current.getBoundingClientRect()]
    if (box.top < seen.top || box.bottom > seen.bottom || box.left < seen.left || box.right > seen.right) element.scrollIntoView({ block: 'center', inline: 'center' })
    element.focus({ preventScroll: true })
  }, [wanted, stage])
  return { elements, focusBox: (key) => setWanted({ key }) }
}
