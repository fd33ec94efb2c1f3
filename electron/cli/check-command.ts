import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { caseFindings } from '#shared/checks/case-findings.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import { certifiedFindings } from '#shared/packs/certified-findings.ts'
import { provesFindings } from '#shared/packs/findings.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { threadFiller } from '#electron/files/own-templates/fill-in-thread.ts'
import { alikeInCase } from '#electron/work/alike-among.ts'
import { readInEvidence } from '#electron/work/read-in-evidence.ts'
import { redactionPageProblems } from '#electron/work/ready-exhibits.ts'
import { dayAsked } from './day-asked.ts'
import { caseFolderOf, withCase } from './open-case.ts'
import { passwordsGiven } from './passwords-given.ts'
import { printFindings, toldFinding } from './report-findings.ts'
import { templatesGiven, templatesOption } from './templates-given.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { parseWords } from './words-of-call.ts'

export const checkCommand: Command = {
  name: 'check', usage: 'check CASE_DIR [--pack PACK] [--templates DIR] [--on DATE] [--password-file FILE] [--json]',
  run: async (args, terminal) => {
    const words = parseWords('check', args, { ...templatesOption, pack: { type: 'string' }, on: { type: 'string' }, 'password-file': { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } })
    const packId = words.text('pack')
    const on = dayAsked('check', words.text('on'), terminal)
    const templates = packId === undefined ? null : await templatesGiven(words, terminal)
    const definition = packId === undefined || templates === null ? null : packOf(templates, packId)
    const certified = (caseFile: CaseFile): readonly Finding[] => (definition === null || templates === null ? []
      : certifiedFindings({ caseFile, packId: definition.id, language: caseFile.language, madeAt: `${on}T12:00:00+09:00` }, { templates, ownFiller: threadFiller, sha256: nodeMachine.sha256 }))
    return withCase(caseFolderOf('check', words.positionals, terminal), terminal, { tellWarnings: false, needs: definition?.needs ?? [] }, async (opened) => {
      const passwords = await passwordsGiven(words.text('password-file'), terminal, [...opened.evidence])
      const strayRedactions = await redactionPageProblems(opened.caseFile, Object.fromEntries(opened.evidence), passwords, Object.fromEntries(opened.missing ?? []))
      if (strayRedactions.length > 0) throw new DomainError({ code: 'case-invalid', problems: strayRedactions })
      const needs = definition ? needProblems(definition.needs, opened.caseFile).map((problem): Finding => ({ severity: 'error', problem })) : []
      const read = await readInEvidence(opened.caseFile, Object.fromEntries(opened.evidence), passwords)
      const alike = await alikeInCase(opened.caseFile, opened.evidence, read, terminal.signal)
      const findings = [...needs, ...opened.warnings.map((problem): Finding => ({ severity: 'warning', problem })), ...caseFindings(opened.caseFile, { on, packId: definition?.id ?? null, read, alike }), ...(definition === null ? [] : provesFindings(definition, opened.caseFile)), ...certified(opened.caseFile)]
      if (words.flag('json')) printJson(terminal, findings.map((finding) => toldFinding(finding, terminal.language)))
      else printFindings(findings, { ...terminal, error: terminal.out })
      return definition !== null && findings.some((finding) => finding.severity === 'error') ? status.refused : status.done
    })
  }
}
