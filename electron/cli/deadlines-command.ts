import { resolve } from 'node:path'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { languages, textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { momentText } from '#shared/words/date-text.ts'
import { deadlineTitles, doubtText, gradeText, workingText } from '#shared/words/deadline-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { calendarDays } from '#electron/files/calendar-days.ts'
import { writeCalendar } from '#electron/files/write-calendar.ts'
import { dayAsked } from './day-asked.ts'
import { caseFolderOf, withCase } from './open-case.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { oneOf, parseWords } from './words-of-call.ts'

const name = 'deadlines'

export const deadlinesCommand: Command = {
  name, usage: 'deadlines CASE_DIR [--on DATE] [--ics FILE] [--lang ja|en] [--json]',
  run: async (args, terminal) => {
    const words = parseWords(name, args, { on: { type: 'string' }, ics: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } })
    const on = dayAsked(name, words.text('on'), terminal)
    const [asked, ics] = [words.text('lang'), words.text('ics')]
    return withCase(caseFolderOf(name, words.positionals, terminal), terminal, { tellWarnings: !words.flag('json') }, async ({ caseFile }) => {
      const language = asked === undefined ? caseFile.language : oneOf(name, 'lang', asked, languages)
      const deadlines = deadlinesOf(caseFile)
      if (ics !== undefined) await writeCalendar(resolve(terminal.folder, ics), calendarDays(deadlines, caseFile, language), textIn(caseFile.title, language), terminal.now())
      if (words.flag('json')) printJson(terminal, deadlines.map((deadline) => deadlineJson(deadline, caseFile, language, on)))
      else terminal.out(deadlines.map((deadline) => deadlineLines(deadline, caseFile, language, on)).join(''))
      return status.done
    })
  }
}

function deadlineJson(deadline: Deadline, caseFile: CaseFile, language: Language, on: string): unknown {
  const { id, kind, earliestPossible, earliest, latest, ruleId, grade, steps, doubts } = deadline
  const rules = rulesOf(caseFile)
  const rule = ruleId === null ? null : { id: ruleId, source: rules[ruleId].source, grade: grade ?? rules[ruleId].grade, checkedOn: rules[ruleId].checkedOn, text: ruleText(ruleId, language, rules), overridden: rules[ruleId].overridden }
  return {
    id, title: deadlineTitles[kind][language], earliestPossible, earliest, latest, rule, working: workingText(deadline, language, zoneOf(caseFile)), state: stateOn(deadline, on, caseFile),
    steps, doubts: doubts.map((code) => ({ code, message: doubtText(code, language) }))
  }
}

function deadlineLines(deadline: Deadline, caseFile: CaseFile, language: Language, on: string): string {
  const zone = zoneOf(caseFile)
  const rules = rulesOf(caseFile)
  const date = (text: string | null): string => (text === null ? '' : momentText(text, language, 'table', zone))
  const from = date(deadline.earliest)
  const until = date(deadline.latest)
  const span = language === 'ja' ? [from && `${from}から`, until && `${until}まで`].filter(Boolean).join(' ') : [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')
  const over = stateOn(deadline, on, caseFile) === 'over' ? (language === 'ja' ? '（過ぎています）' : ' (past)') : ''
  const lines = [
    `${deadlineTitles[deadline.kind][language]}${language === 'ja' ? '：' : ': '}${span || (language === 'ja' ? '計算できません' : 'cannot be reckoned')}${over}`,
    ...(deadline.steps.length === 0 ? [] : [`  ${workingText(deadline, language, zone)}`]),
    ...(deadline.ruleId === null ? [] : [`  ${gradeText(deadline.grade, language)}${language === 'ja' ? '：' : ': '}${ruleText(deadline.ruleId, language, rules)} [${rules[deadline.ruleId].source}]${overriddenText(rules[deadline.ruleId].overridden, language)}`]),
    ...deadline.doubts.map((doubt) => `  ! ${doubtText(doubt, language)}`)
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const overriddenText = (reason: string | null, language: Language): string =>
  reason === null ? '' : language === 'ja' ? `（この件の数値。理由：${escapedForMessage(reason)}）` : ` (number of this case; reason: ${escapedForMessage(reason)})`
