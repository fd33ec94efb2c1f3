import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { StreamParser } from '@codemirror/language'
import { tags } from '@lezer/highlight'

type State = { readonly inRemark: boolean }

/** Names in braces, the marks of our Markdown, and remarks: enough for the eye to tell words from markup. */
const templateParser: StreamParser<{ inRemark: boolean }> = {
  name: 'template',
  startState: () => ({ inRemark: false }),
  copyState: (state: State) => ({ ...state }),
  token: (stream, state) => {
    if (state.inRemark || stream.match('{{!--')) {
      state.inRemark = !stream.skipTo('--}}')
      if (state.inRemark) stream.skipToEnd()
      else stream.match('--}}')
      return 'comment'
    }
    if (stream.match(/^\{\{[^}]*\}\}/)) return 'keyword'
    if (stream.sol() && stream.match(/^#{1,3} .*/)) return 'heading'
    if (stream.sol() && stream.match(/^:{2,}.*/)) return 'meta'
    if (stream.sol() && stream.match(/^(- \[[ x]\]|-|\d+\.) /)) return 'meta'
    if (stream.match(/^:[a-z]+\[[^\]]*\]/)) return 'meta'
    if (stream.match(/^[^{:#]+/)) return null
    stream.next()
    return null
  }
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)' },
  { tag: tags.meta, color: 'var(--ochre)' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.comment, color: 'var(--quiet)' }
])

export const templateLanguage = [StreamLanguage.define(templateParser), syntaxHighlighting(colours)]
