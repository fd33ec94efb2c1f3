import type { Advice, DeskStep, LadderStep } from '#shared/domain/advice.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { adviseOn } from '#shared/advice/advise.ts'
import { packsInOrder } from '#shared/packs/pack-definition.ts'
import type { PackDefinition } from '#shared/packs/pack-definition.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { deskReasonText, packReasonText, planText, wayReasonText } from '#shared/words/advice-text.ts'
import { deskStateWords, deskWords, openQuestionWords, rungWords, topicEntries, topicWords, wayNotes, wayWords } from '#shared/words/advice-words.ts'
import { momentText } from '#shared/words/date-text.ts'
import { gradeText } from '#shared/words/deadline-text.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { dayAsked } from './day-asked.ts'
import { caseFolderOf, withCase } from './open-case.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { oneOf, parseWords } from './words-of-call.ts'

const name = 'advise'

type Told = { readonly advice: Advice; readonly caseFile: CaseFile; readonly packs: readonly PackDefinition[]; readonly language: Language }

/** Whom to turn to, in which way and with which papers: each with its reason. */
export const adviseCommand: Command = {
  name, usage: 'advise CASE_DIR [--on DATE] [--lang ja|en] [--json]',
  run: async (args, terminal) => {
    const words = parseWords(name, args, { on: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } })
    const on = dayAsked(name, words.text('on'), terminal)
    const asked = words.text('lang')
    const packs = packsInOrder(await readTemplateFolder(templatesFolder))
    return withCase(caseFolderOf(name, words.positionals, terminal), terminal, { tellWarnings: !words.flag('json') }, async ({ caseFile }) => {
      const language = asked === undefined ? caseFile.language : oneOf(name, 'lang', asked, languages)
      const offered = packs.map(({ id, group, disputes, addressee }) => ({ id, group, disputes: disputes ?? null, addressee: addressee ?? null }))
      const told = { advice: adviseOn(caseFile, on, offered), caseFile, packs, language }
      if (words.flag('json')) printJson(terminal, adviceJson(told))
      else terminal.out(adviceLines(told).map((line) => `${line}\n`).join(''))
      return status.done
    })
  }
}

function adviceJson({ advice, caseFile, packs, language }: Told): unknown {
  const { plan } = advice
  const coded = <Code>(codes: readonly Code[], text: (code: Code, language: Language) => string) => codes.map((code) => ({ code, text: text(code, language) }))
  return {
    topic: { code: advice.topic, text: topicWords[advice.topic][language], entry: topicEntries[advice.topic][language] }, urgency: advice.urgency, record: advice.record, manner: advice.manner,
    asks: coded(advice.asks, (code) => openQuestionWords[code][language]), closed: advice.isClosed, reference: advice.reference,
    channel: plan && { desk: plan.desk, first: plan.first, then: plan.then, mailIfOffered: plan.mailIfOffered, text: planText(plan, language), note: wayNotes[plan.first][language], reasons: coded(plan.reasons, wayReasonText) },
    order: advice.order.map((step) => ({ ...step, title: deskWords[step.desk][language], reasons: coded(step.reasons, deskReasonText), rule: ruleOf(step, caseFile, language) })),
    ladder: advice.ladder.map((step) => ({ ...step, title: rungWords[step.rung][language] })), cards: advice.cardIds,
    packs: advice.packs.map((pack) => ({ ...pack, title: packs.find(({ id }) => id === pack.packId)?.title[language], text: packReasonText(pack, language) }))
  }
}

function ruleOf({ ruleId }: DeskStep, caseFile: CaseFile, language: Language): unknown {
  if (ruleId === null) return null
  const rules = rulesOf(caseFile)
  return { id: ruleId, grade: rules[ruleId].grade, source: rules[ruleId].source, text: ruleText(ruleId, language, rules), says: gradeText(rules[ruleId].grade, language) }
}

function adviceLines(told: Told): readonly string[] {
  const { advice, language } = told
  const { plan } = advice
  return [
    topicEntries[advice.topic][language],
    ...(plan ? [planText(plan, language), ...plan.reasons.map((reason) => `  ${wayReasonText(reason, language)}`), ...(plan.mailIfOffered && plan.first !== 'mail' ? [`  ${wayWords.mail[language]}`] : [])] : []),
    ...advice.asks.map((ask) => `! ${openQuestionWords[ask][language]}`), '',
    ...advice.order.flatMap((step, index) => stepLines(step, index, told)), '',
    ...advice.ladder.map((step) => ladderLine(step, language)), '',
    ...advice.packs.map((pack) => `${pack.packId}\t${told.packs.find(({ id }) => id === pack.packId)?.title[language] ?? ''}\t${packReasonText(pack, language)}`)
  ]
}

function stepLines(step: DeskStep, index: number, { caseFile, language }: Told): readonly string[] {
  const date = (text: string): string => momentText(text, language, 'table', zoneOf(caseFile))
  const span = [step.from && (language === 'ja' ? `${date(step.from)}から` : `from ${date(step.from)}`), step.until && (language === 'ja' ? `${date(step.until)}まで` : `until ${date(step.until)}`)].filter(Boolean).join(' ')
  const rules = rulesOf(caseFile)
  return [
    `${index + 1}. ${deskWords[step.desk][language]}\t${deskStateWords[step.state][language]}${span && `\t${span}`}`, ...step.reasons.map((reason) => `   ${deskReasonText(reason, language)}`),
    ...(step.ruleId === null ? [] : [`   ${gradeText(rules[step.ruleId].grade, language)}${language === 'ja' ? '：' : ': '}${ruleText(step.ruleId, language, rules)} [${rules[step.ruleId].source}]`])
  ]
}

const ladderLine = ({ rung, used, isNext }: LadderStep, language: Language): string => `${used > 0 ? '✓' : isNext ? '→' : '・'} ${rungWords[rung][language]}`
