import { useEffect, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { pastedBytesLimit } from '#shared/contract/calls.ts'
import type { AddedExhibits } from '#shared/contract/values.ts'
import type { Reply } from '#shared/contract/call.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { useWords } from '../../words.ts'
import type { CaseDesk } from './use-case.ts'
import { useCutOffIntake } from './use-cut-off-intake.ts'
import type { CutOff } from './use-cut-off-intake.ts'

export type Intake = {
  readonly running: boolean
  readonly last: Reply<AddedExhibits> | null
  readonly dragging: boolean
  readonly cancelling: boolean
  readonly cancel: () => void
  /** Files given before the app ended, until it is said what becomes of them. */
  readonly cutOff: CutOff | null
  readonly goOn: () => void
  readonly leave: () => void
  readonly choose: () => void
  readonly forget: () => void
  readonly drop: { readonly onDragOverCapture: (event: DragEvent) => void; readonly onDragLeaveCapture: (event: DragEvent) => void; readonly onDropCapture: (event: DragEvent) => void }
}

/** Evidence comes in by choosing, dropping anywhere in the case, or pasting. */
export function useIntake(desk: CaseDesk, onTaken: () => void): Intake {
  const { words } = useWords()
  const caseId = desk.opened.caseId
  const [running, setRunning] = useState(0)
  const [last, setLast] = useState<Reply<AddedExhibits> | null>(null)
  const [dragging, setDragging] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const take = async (asked: () => Promise<Reply<AddedExhibits | null>>): Promise<void> => {
    setRunning((count) => count + 1)
    const reply = await ask(asked)
    desk.taken(reply)
    setRunning((count) => count - 1)
    setCancelling(false)
    if (!reply.ok) setLast(reply)
    else if (reply.value) { setLast({ ok: true, value: reply.value }); onTaken() }
  }
  const cut = useCutOffIntake(caseId, take)
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    const paths = api.pathsOfFiles(files)
    const named = paths.filter((path) => path !== '')
    if (named.length > 0) cut.forget()
    if (named.length > 0) await take(() => api.addExhibitFiles({ caseId, paths: [...named] }))
    for (const [index, file] of files.entries()) if ((paths[index] ?? '') === '') await take(() => bytesOf(caseId, file, file.name || words.evidence.pastedImage))
  }
  const paste = useRef<(event: ClipboardEvent) => void>(() => undefined)
  paste.current = (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length > 0) { event.preventDefault(); void takeFiles(files); return }
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '' || isTyping(event.target)) return
    event.preventDefault()
    void take(() => api.addExhibitBytes({ caseId, name: words.evidence.pastedText, bytes: new TextEncoder().encode(text) }))
  }
  useEffect(() => {
    const heard = (event: ClipboardEvent): void => paste.current(event)
    window.addEventListener('paste', heard)
    return () => window.removeEventListener('paste', heard)
  }, [])
  const withFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  const drop: Intake['drop'] = {
    onDragOverCapture: (event) => { if (withFiles(event)) { event.preventDefault(); event.stopPropagation(); event.dataTransfer.dropEffect = 'copy'; setDragging(true) } },
    onDragLeaveCapture: (event) => { if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setDragging(false) },
    onDropCapture: (event) => {
      if (!withFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setDragging(false)
      void takeFiles([...event.dataTransfer.files])
    }
  }
  const cancel = (): void => { setCancelling(true); void ask(() => api.cancelIntake({ caseId })) }
  return { running: running > 0, cancelling, cancel, cutOff: cut.cutOff, goOn: cut.goOn, leave: cut.leave, last, dragging, choose: () => void take(() => api.chooseExhibits({ caseId })), forget: () => setLast(null), drop }
}

async function bytesOf(caseId: string, file: File, name: string): Promise<Reply<AddedExhibits>> {
  if (file.size > pastedBytesLimit) return { ok: false, failure: { code: 'file-too-large', file: name, bytes: file.size, limitBytes: pastedBytesLimit } }
  return api.addExhibitBytes({ caseId, name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.matches('input, textarea, [contenteditable], [role="spinbutton"]'))
