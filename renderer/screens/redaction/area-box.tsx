import type { KeyboardEvent, PointerEvent } from 'react'
import { areaHandles, growArea, moveArea, pullArea } from '#shared/domain/area-steps.ts'
import type { AreaHandle, PagePoint } from '#shared/domain/area-steps.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { useWords } from '../../words.ts'
import styles from './page-stage.module.css'

/** Where on the page the pointer is. */
export type PointAt = (pointer: Pointer) => PagePoint
export type Pointer = { readonly clientX: number; readonly clientY: number }

export type AreaBoxProps = {
  readonly area: AreaRedaction
  readonly name: string
  readonly isThrough: boolean
  /** Width of the page in parts of its height: a step goes as far down as it goes across. */
  readonly aspect: number
  readonly pointAt: PointAt
  readonly onAdjust: (area: AreaRedaction) => void
  readonly onSettle: () => void
  readonly onDrop: () => boolean
  readonly onRemove: () => void
  readonly boxRef: (element: HTMLElement | null) => void
}

const steps = { usual: 0.01, fine: 0.002 } as const
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** One box on the page: held and pulled with the mouse, moved and sized with the keyboard. */
export function AreaBox({ area, name, isThrough, aspect, pointAt, onAdjust, onSettle, onDrop, onRemove, boxRef }: AreaBoxProps) {
  const { words } = useWords()
  const keyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else if (event.key === 'Escape' && onDrop()) event.stopPropagation()
    else if (arrow) onAdjust(stepped(area, arrow, event, aspect))
    else return
    event.preventDefault()
  }
  const hold = (event: PointerEvent<HTMLElement>, handle: AreaHandle | null): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    const from = pointAt(event)
    follow(event.currentTarget, event.pointerId, (moved) => {
      const to = pointAt(moved)
      onAdjust(handle === null ? moveArea(area, to.x - from.x, to.y - from.y) : pullArea(area, handle, to))
    }, onSettle)
  }
  return (
    <div
      ref={boxRef} role="button" tabIndex={0} aria-roledescription={words.redaction.area} aria-label={name} aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Delete"
      className={`${styles['box']} ${isThrough ? styles['through'] : ''}`} style={placeOf(area)}
      onKeyDown={keyDown} onKeyUp={(event) => { if (arrows[event.key]) onSettle() }} onBlur={onSettle} onPointerDown={(event) => hold(event, null)}
    >
      {areaHandles.map((handle) => <span key={handle} aria-hidden className={`${styles['handle']} ${styles[handle]}`} onPointerDown={(event) => hold(event, handle)} />)}
    </div>
  )
}

export const placeOf = ({ x, y, width, height }: AreaRedaction) => ({ left: percent(x), top: percent(y), width: percent(width), height: percent(height) })
const percent = (fraction: number): string => `${fraction * 100}%`

function stepped(area: AreaRedaction, [across, down]: readonly [number, number], event: KeyboardEvent, aspect: number): AreaRedaction {
  const step = event.altKey ? steps.fine : steps.usual
  return (event.shiftKey ? growArea : moveArea)(area, across * step, down * step * aspect)
}

/** Until the button is let go, wherever the pointer goes meanwhile. */
export function follow(element: HTMLElement, pointerId: number, onMove: (pointer: Pointer) => void, onEnd: () => void): void {
  const ending = new AbortController()
  const { signal } = ending
  const end = (): void => { ending.abort(); onEnd() }
  element.setPointerCapture(pointerId)
  element.addEventListener('pointermove', onMove, { signal })
  for (const kind of ['pointerup', 'pointercancel'] as const) element.addEventListener(kind, end, { signal })
}
