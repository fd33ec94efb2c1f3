import { ChevronLeft, ChevronRight, Plus, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { useWords } from '../../words.ts'
import styles from './redaction-dialog.module.css'

export const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const

export type PageView = { readonly page: number; readonly zoom: number; readonly isThrough: boolean }

/** What null stands for cannot be pressed now. `zoom` counts in `zooms`. */
export type PageToolbarProps = { readonly toolsRef: Ref<HTMLDivElement>; readonly view: PageView; readonly pages: number; readonly onView: (part: Partial<PageView>) => void; readonly onAdd: (() => void) | null; readonly onUndo: (() => void) | null }

/** Adds a box, takes a step back, turns pages and brings them nearer. */
export function PageToolbar({ toolsRef, view: { page, zoom, isThrough }, pages, onView, onAdd, onUndo }: PageToolbarProps) {
  const { words: { redaction: words } } = useWords()
  return (
    <div ref={toolsRef} className={styles['tools']} role="toolbar" aria-label={words.page}>
      <Button icon={<Plus aria-hidden />} isDisabled={onAdd === null} onPress={() => onAdd?.()}>{words.add}</Button>
      <Button look="quiet" icon={<Undo2 aria-hidden />} isDisabled={onUndo === null} onPress={() => onUndo?.()}>{words.undo}</Button>
      <CheckBox label={words.through} value={isThrough} onChange={(on) => onView({ isThrough: on })} />
      <span className={styles['gap']} />
      {pages > 1 && <>
        <Button look="quiet" icon={<ChevronLeft aria-hidden />} aria-label={words.earlier} isDisabled={page === 1} onPress={() => onView({ page: page - 1 })} />
        <span className={styles['pageOf']}>{words.pageOf(page, pages)}</span>
        <Button look="quiet" icon={<ChevronRight aria-hidden />} aria-label={words.later} isDisabled={page === pages} onPress={() => onView({ page: page + 1 })} />
      </>}
      <Button look="quiet" icon={<ZoomOut aria-hidden />} aria-label={words.smaller} isDisabled={zoom === 0} onPress={() => onView({ zoom: zoom - 1 })} />
      <Button look="quiet" icon={<ZoomIn aria-hidden />} aria-label={words.larger} isDisabled={zoom === zooms.length - 1} onPress={() => onView({ zoom: zoom + 1 })} />
    </div>
  )
}
