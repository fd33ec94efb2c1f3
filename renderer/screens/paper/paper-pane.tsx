import { Copy, Ellipsis, FileText, Printer, Save, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Reply } from '#shared/contract/call.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { Paper } from '../documents/use-paper.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { PaperPage } from './paper-page.tsx'
import styles from './paper-pane.module.css'
import { SendForm } from './send-form.tsx'
import { usePdf } from './use-pdf.ts'

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const
type News = { readonly tone: 'quiet' | 'red'; readonly text: string; readonly path?: string }

/** The very paper that was made, page by page, and what can be done with it. */
export function PaperPane({ paper, current, today }: { readonly paper: Paper; readonly current: CaseDesk; readonly today: string }) {
  const { words } = useWords()
  const [zoom, setZoom] = useState<number>(2)
  const buildId = paper.built?.buildId ?? null
  const [chosen, setChosen] = useState({ buildId, volume: 1 })
  const volume = chosen.buildId === buildId ? chosen.volume : 1
  const pdf = usePdf(buildId, volume)
  const sheets = useRef<HTMLDivElement>(null)
  const paneWidthPx = useWidth(sheets, pdf.kind)
  if (!paper.built) return <section className={styles['pane']}><EmptyPlace icon={<FileText />} title={words.paper.emptyTitle} body={words.paper.emptyBody} /></section>
  const factor = zooms[zoom] ?? 1
  return (
    <section className={styles['pane']}>
      <PaperVerbs key={paper.built.buildId} buildId={paper.built.buildId} volume={volume} volumes={paper.built.volumes.length} />
      {paper.isCopy ? <p className={styles['line']}>{words.sent.copy}</p> : <SendForm key={`send ${paper.built.buildId}`} buildId={paper.built.buildId} current={current} today={today} />}
      {paper.built.volumes.length > 1 && <div className={styles['volumes']}><Choice label={words.paper.volumes} short options={paper.built.volumes.map((_, index) => ({ key: String(index + 1), text: words.documents.volume(index + 1, paper.built?.volumes.length ?? 1) }))} value={String(volume)} onChoose={(key) => setChosen({ buildId, volume: Number(key ?? 1) })} /></div>}
      <div ref={sheets} className={styles['sheets']} tabIndex={0} role="region" aria-label={words.paper.title}>
        {pdf.kind === 'loading' && <p className={styles['line']}>{words.paper.loading}</p>}
        {pdf.kind === 'broken' && <Notice tone="red">{words.paper.broken}</Notice>}
        {pdf.kind === 'open' && Array.from({ length: pdf.pdf.numPages }, (_, index) => <PaperPage key={index} pdf={pdf.pdf} page={index + 1} widthPx={Math.round(Math.max(240, paneWidthPx - 48) * factor)} />)}
      </div>
      <footer className={styles['foot']}>
        <Button look="quiet" isDisabled={zoom === 0} icon={<ZoomOut aria-hidden />} aria-label={words.paper.narrower} onPress={() => setZoom(zoom - 1)} />
        <span>{words.paper.zoom(factor * 100)}</span>
        <Button look="quiet" isDisabled={zoom === zooms.length - 1} icon={<ZoomIn aria-hidden />} aria-label={words.paper.wider} onPress={() => setZoom(zoom + 1)} />
      </footer>
    </section>
  )
}

function PaperVerbs({ buildId, volume, volumes }: { readonly buildId: string; readonly volume: number; readonly volumes: number }) {
  const { language, words } = useWords()
  const [news, setNews] = useState<News | null>(null)
  const tell = <Value,>(reply: Reply<Value>, done: (value: Value) => News | null): void => setNews(reply.ok ? done(reply.value) : { tone: 'red', text: failureText(reply.failure, language) })
  const save = async (format: 'pdf' | 'text'): Promise<void> => tell(await ask(() => api.savePack({ buildId, format })), (saved) => saved && { tone: 'quiet', text: words.paper.saved(saved.path), path: saved.path })
  const copy = async (): Promise<void> => tell(await ask(() => api.copyPackText({ buildId })), () => ({ tone: 'quiet', text: words.paper.copied }))
  const print = async (): Promise<void> => tell(await ask(() => api.printPack({ buildId, volume })), () => ({ tone: 'quiet', text: words.paper.printed }))
  const path = news?.path
  return (
    <>
      <div className={styles['verbs']}>
        <Button look="primary" icon={<Save aria-hidden />} onPress={() => void save('pdf')}>{volumes > 1 ? words.paper.saveAll : words.paper.save}</Button>
        <Button icon={<Printer aria-hidden />} onPress={() => void print()}>{words.paper.print}</Button>
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>{words.paper.copy}</Button>
        <MenuButton label={words.paper.more} icon={<Ellipsis aria-hidden />} choices={[{ key: 'text', text: words.paper.saveText, act: () => void save('text') }]} />
      </div>
      <div role="status" className={styles['news']}>{news && <Notice tone={news.tone} actions={<>{path !== undefined && <Button look="quiet" onPress={() => void ask(() => api.showInFolder({ path }))}>{words.case.show}</Button>}<Button look="quiet" onPress={() => setNews(null)}>{words.case.close}</Button></>}>{news.text}</Notice>}</div>
    </>
  )
}

/** The width of the pane, followed while it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>, shown: string): number {
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => setWidthPx(Math.round(entry?.contentRect.width ?? 0) + 48))
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element, shown])
  return widthPx
}
