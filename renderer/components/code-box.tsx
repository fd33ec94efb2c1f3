import { useEffect, useRef } from 'react'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { templateLanguage } from './template-language.ts'

export type CodeProblem = { readonly line: number; readonly text: string }
export type CodeBoxProps = { readonly label: string; readonly text: string; readonly onType: (text: string) => void; readonly problem: CodeProblem | null }

const look = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--field)', borderRadius: 'var(--radius)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px', borderColor: 'var(--accent)' },
  '.cm-scroller': { maxHeight: 'max(280px, calc(100vh - 430px))', overflow: 'auto' },
  '.cm-content': { fontFamily: 'inherit', lineHeight: '1.7', caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--quiet)', border: 'none' },
  '.cm-lint-marker': { width: '14px' },
  '.cm-selectionBackground, ::selection': { backgroundColor: 'var(--accent-soft)' }
})

/** A text of a template, with the line that is wrong marked. The key of the component is the file: another file is another box. */
export function CodeBox({ label, text, onType, problem }: CodeBoxProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const heard = useRef(onType)
  heard.current = onType
  useEffect(() => {
    if (!place.current) return
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(nonce), history(), keymap.of([...defaultKeymap, ...historyKeymap]), lineNumbers(), lintGutter(), EditorView.lineWrapping, templateLanguage, look,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }), EditorView.updateListener.of((update) => { if (update.docChanged) heard.current(update.state.doc.toString()) })
        ]
      })
    })
    view.current = editor
    return () => editor.destroy()
  }, [])
  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const line = problem ? editor.state.doc.line(Math.min(Math.max(1, problem.line), editor.state.doc.lines)) : null
    editor.dispatch(setDiagnostics(editor.state, line && problem ? [{ from: line.from, to: line.to, severity: 'error', message: problem.text }] : []))
  }, [problem])
  return <div ref={place} />
}
