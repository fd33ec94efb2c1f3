import { languages } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { textIn } from '#shared/domain/language.ts'
import { buildTimeline } from '#shared/timeline/timeline.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import type { TimelineLine } from '#shared/timeline/timeline-line.ts'
import { whenText } from '#shared/words/date-text.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { timelineProblems } from '#shared/checks/timeline-findings.ts'
import { caseFolderOf, withCase } from './open-case.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { oneOf, parseWords } from './words-of-call.ts'

export const timelineCommand: Command = {
  name: 'timeline', usage: 'timeline CASE_DIR [--lang ja|en] [--json]',
  run: async (args, terminal) => {
    const words = parseWords('timeline', args, { lang: { type: 'string' }, json: { type: 'boolean' } })
    const path = caseFolderOf('timeline', words.positionals, terminal)
    const asked = words.text('lang')
    return withCase(path, terminal, { tellWarnings: !words.flag('json') }, async ({ caseFile }) => {
      const language = asked === undefined ? caseFile.language : oneOf('timeline', 'lang', asked, languages)
      const timeline = buildTimeline(caseFile)
      if (words.flag('json')) printJson(terminal, timelineJson(timeline, language))
      else terminal.out(timelineText(timeline, language, timelineProblems(caseFile, language).map((problem) => problemText(problem, language))))
      return status.done
    })
  }
}

function timelineJson(timeline: Timeline, language: Language): unknown {
  const head = (line: TimelineLine): unknown => ({ when: line.when, text: whenText(line.when, language, 'table', timeline.zone) })
  return {
    entries: timeline.lines.map((line) => (line.kind === 'entry'
      ? { id: line.entry.id, ...Object(head(line)), kind: line.entry.kind, statement: textIn(line.entry.statement, language), cites: line.entry.cites ?? [] }
      : { exhibit: line.exhibit.id, ...Object(head(line)), role: line.role, source: line.source, title: textIn(line.exhibit.title, language) })),
    clashes: timeline.clashes, gaps: timeline.gaps
  }
}

function timelineText(timeline: Timeline, language: Language, notes: readonly string[]): string {
  const lines = timeline.lines.map((line) => {
    const said = line.kind === 'entry' ? textIn(line.entry.statement, language) : textIn(line.exhibit.title, language) || line.exhibit.file
    const cites = line.kind === 'entry' ? line.entry.cites ?? [] : [line.exhibit.id]
    return `${whenText(line.when, language, 'table', timeline.zone)}\t${escapedForMessage(said)}${cites.length > 0 ? `\t[${cites.join(', ')}]` : ''}`
  })
  return [...lines, ...notes.map((note) => `! ${note}`)].map((line) => `${line}\n`).join('')
}
