import { resolve } from 'node:path'
import { labelSchemes } from '#shared/domain/exhibit-label.ts'
import { languages } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import { originalsChoices } from '#shared/packs/originals.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { withParts } from '#electron/work/ready-exhibits.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import type { BuiltFiles, PackJob } from '#electron/work/build-pack.ts'
import { planBuild } from '#electron/work/plan-build.ts'
import { destinationIds } from '#shared/domain/destination-id.ts'
import { destinations, limitsOf } from '#shared/rules/destinations.ts'
import { pathAsGiven } from './path-as-given.ts'
import { printEstimate } from './print-estimate.ts'
import { passwordsGiven } from './passwords-given.ts'
import { printFindings, toldFinding } from './report-findings.ts'
import { caseFolderOf, withCase } from './open-case.ts'
import { templatesFolderGiven, templatesGiven, templatesOption } from './templates-given.ts'
import { printJson, status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { oneOf, parseWords, UsageError } from './words-of-call.ts'
import type { ParsedWords } from './words-of-call.ts'

const name = 'build'

export const buildCommand: Command = {
  name, usage: `build CASE_DIR --pack PACK [--lang ja|en] [--format pdf,text] [--out DIR] [--made-at ISO] [--originals ${originalsChoices.join('|')}] [--labels ${labelSchemes.join('|')}] [--paper a4|letter] [--profile ${destinationIds.join('|')}] [--max-mb N] [--max-pages N] [--duplex] [--templates DIR] [--password-file FILE] [--ocr] [--reopenable] [--blank] [--force] [--dry-run] [--json]`,
  run: async (args, terminal) => {
    const words = parseWords(name, args, {
      ...templatesOption, pack: { type: 'string' }, lang: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, 'made-at': { type: 'string' }, originals: { type: 'string' }, labels: { type: 'string' },
      paper: { type: 'string' }, profile: { type: 'string' }, 'max-mb': { type: 'string' }, 'max-pages': { type: 'string' }, duplex: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, 'password-file': { type: 'string' }, ocr: { type: 'boolean' }, reopenable: { type: 'boolean' }, blank: { type: 'boolean' }, force: { type: 'boolean' }, json: { type: 'boolean' }
    })
    const wishes = wishesOf(words, terminal)
    const own = templatesFolderGiven(words, terminal)
    const needs = words.flag('force') || words.flag('blank') ? [] : packOf(await templatesGiven(words, terminal), wishes.packId).needs
    return withCase(caseFolderOf(name, words.positionals, terminal), terminal, { tellWarnings: !words.flag('json'), needs }, async (opened) => {
      const language: Language = wishes.language ?? opened.caseFile.language
      const passwords = await passwordsGiven(words.text('password-file'), terminal, [...opened.evidence])
      const job: PackJob = {
        order: { caseFile: opened.caseFile, packId: wishes.packId, language, madeAt: wishes.madeAt, paper: wishes.paper, scheme: wishes.scheme ?? null, originals: wishes.originals, blank: words.flag('blank'), force: words.flag('force'), reopenable: words.flag('reopenable'), limits: wishes.limits, duplex: wishes.duplex },
        evidence: withParts(opened.caseFile, opened.evidence, opened.sent ?? new Map()), folder: wishes.folder, formats: wishes.formats, passwords, missing: Object.fromEntries(opened.missing ?? []), recognise: words.flag('ocr'), ...(own === undefined ? {} : { ownTemplates: own })
      }
      const hooks = { onProgress: () => undefined, signal: terminal.signal }
      if (words.flag('dry-run')) return printEstimate(await planBuild(job, hooks), job, { json: words.flag('json'), folder: wishes.outAsGiven }, terminal)
      const built = await buildPack(job, hooks)
      if (words.flag('json')) printJson(terminal, builtJson(built, wishes, language, terminal))
      else printBuilt(built, terminal)
      return status.done
    })
  }
}

type Wishes = ReturnType<typeof wishesOf>

function wishesOf(words: ParsedWords, terminal: Terminal) {
  const packId = words.text('pack')
  if (packId === undefined) throw new UsageError('--pack PACK is missing', name)
  const choice = <Word extends string>(option: string, allowed: readonly Word[]): Word | undefined => {
    const value = words.text(option)
    return value === undefined ? undefined : oneOf(name, option, value, allowed)
  }
  const profile = choice('profile', destinationIds) ?? 'none'
  return {
    limits: limitsOf(profile, { maxBytes: megabytesOf(words.text('max-mb')), maxPages: countOf(words.text('max-pages')) }), duplex: words.flag('duplex') || destinations[profile].duplex,
    packId, language: choice('lang', languages), formats: formatsOf(words.text('format') ?? 'pdf,text'), outAsGiven: words.text('out') ?? 'out', folder: resolve(terminal.folder, words.text('out') ?? 'out'),
    madeAt: madeAtOf(words.text('made-at'), terminal), originals: choice('originals', originalsChoices) ?? 'auto', scheme: choice('labels', labelSchemes), paper: choice('paper', ['a4', 'letter'] as const) ?? destinations[profile].paper ?? 'a4'
  }
}

function formatsOf(text: string): readonly ('pdf' | 'text')[] {
  return [...new Set(text.split(',').map((word) => oneOf(name, 'format', word.trim(), ['pdf', 'text'] as const)))]
}

/** Of 1,000,000 bytes, the smaller of the two that bear the name. */
function megabytesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(text) || Number(text) === 0) throw new UsageError('--max-mb takes a number of megabytes, such as 8 or 0.5', name)
  return Math.round(Number(text) * 1_000_000)
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError('--max-pages takes a whole number from 1', name)
  return Number(text)
}

function madeAtOf(text: string | undefined, terminal: Terminal): string {
  if (text === undefined) return terminal.now()
  const moment = parseMoment(text)
  if (typeof moment === 'string' || moment.kind !== 'instant') throw new UsageError('--made-at takes a date and time with an offset, such as 2026-11-01T00:00:00+09:00', name)
  return text
}

function builtJson(built: BuiltFiles, wishes: Wishes, language: Language, terminal: Terminal): unknown {
  return {
    pack: wishes.packId, language,
    files: built.files.map((file) => ({ path: pathAsGiven(wishes.outAsGiven, file.name), bytes: file.bytes, sha256: file.sha256, ...(file.pages === null ? {} : { pages: file.pages, conformance: file.conformance }) })),
    exhibits: built.exhibits, findings: built.findings.map((finding) => toldFinding(finding, terminal.language))
  }
}

function printBuilt(built: BuiltFiles, terminal: Terminal): void {
  printFindings(built.findings, terminal)
  for (const file of built.files) terminal.out(`${file.path}\n`)
}
