import { useEffect, useState } from 'react'
import type { OpenedPdf, PDFDocumentProxy } from './open-pdf.ts'

export type PdfState = { readonly kind: 'none' | 'loading' | 'broken' } | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy }

/** One volume of a build; the one before is closed. pdf.js is fetched when the first paper is shown. */
export function usePdf(buildId: string | null, volume: number): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'none' })
  useEffect(() => {
    if (buildId === null) return
    let left = false
    let opened: OpenedPdf | null = null
    setState({ kind: 'loading' })
    void import('./open-pdf.ts').then(({ openPdf }) => openPdf(buildId, volume)).then((found) => {
      if (left) return found.close()
      opened = found
      setState({ kind: 'open', pdf: found.pdf })
    }).catch(() => { if (!left) setState({ kind: 'broken' }) })
    return () => { left = true; opened?.close() }
  }, [buildId, volume])
  return state
}
