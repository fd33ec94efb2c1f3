import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words.ts'
import type { PDFDocumentProxy } from './open-pdf.ts'
import styles from './paper-pane.module.css'

export type PaperPageProps = { readonly pdf: PDFDocumentProxy; readonly page: number; readonly widthPx: number }

/** A4 upright until the page has told its own shape. */
const usualShape = Math.SQRT2

/** One page, drawn when it comes near and let go when it is far: long packs stay light. */
export function PaperPage({ pdf, page, widthPx }: PaperPageProps) {
  const { words } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(page === 1)
  const [shape, setShape] = useState(usualShape)
  useEffect(() => {
    if (!canvas.current) return
    const watch = new IntersectionObserver(([seen]) => setNear(seen?.isIntersecting ?? false), { rootMargin: '800px' })
    watch.observe(canvas.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const target = canvas.current
    if (!target || widthPx <= 0) return
    if (!near) { target.width = 0; target.height = 0; return }
    let cancel = (): void => undefined
    let left = false
    void pdf.getPage(page).then((proxy) => {
      if (left) return
      const whole = proxy.getViewport({ scale: 1 })
      const viewport = proxy.getViewport({ scale: (widthPx * window.devicePixelRatio) / whole.width })
      setShape(whole.height / whole.width)
      target.width = Math.round(viewport.width)
      target.height = Math.round(viewport.height)
      const task = proxy.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      return task.promise
    }).catch(() => undefined)
    return () => { left = true; cancel() }
  }, [pdf, page, widthPx, near])
  return <canvas ref={canvas} role="img" aria-label={words.paper.page(page, pdf.numPages)} className={styles['page']} style={{ width: widthPx, height: Math.round(widthPx * shape) }} />
}
