import { resolve } from 'node:path'
import type { CheckedExhibit, PackProblem, PageProblem, Verification } from '#shared/packs/verify/verification.ts'
import { verifyText, verifyWords } from '#shared/words/verify-text.ts'
import type { VerifyCode } from '#shared/words/verify-text.ts'
import { verifyFile } from '#electron/work/verify-file.ts'
import { printJson, status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { parseWords, UsageError } from './words-of-call.ts'

type Told = { readonly code: VerifyCode; readonly message: string }
type Facts = Readonly<Record<string, string | number>>

export const verifyCommand: Command = {
  name: 'verify', usage: 'verify PACK.pdf [--json]',
  run: async (args, terminal) => {
    const words = parseWords('verify', args, { json: { type: 'boolean' }, lang: { type: 'string' } })
    const [file, ...rest] = words.positionals
    if (file === undefined) throw new UsageError('PACK.pdf is missing', 'verify')
    if (rest.length > 0) throw new UsageError(`one PACK.pdf is expected, not also ${rest.join(' ')}`, 'verify')
    const verification = await verifyFile(resolve(terminal.folder, file), file)
    if (words.flag('json')) printJson(terminal, verificationJson(verification, terminal))
    else printVerification(verification, terminal)
    return verification.ok ? status.done : status.refused
  }
}

function verificationJson({ ok, manifest, listDigest, exhibits, pages, problems }: Verification, terminal: Terminal): unknown {
  return {
    ok, pack: manifest?.pack ?? null, language: manifest?.language ?? null, madeAt: manifest?.madeAt ?? null, listSha256: listDigest,
    exhibits: exhibits.map((exhibit) => ({ id: exhibit.id, label: exhibit.label, ok: exhibit.problem === null, embedded: exhibit.embedded, ...(exhibit.problem === null ? { problem: null } : asProblem(ofExhibit(exhibit, exhibit.problem, terminal))) })),
    pages: pages.map((problem) => ({ page: problem.page, ...asProblem(ofPage(problem, terminal)) })), problems: problems.map((problem) => asProblem(ofPack(problem, terminal))),
    limits: verifyWords.limits[terminal.language]
  }
}

function printVerification({ ok, manifest, listDigest, exhibits, pages, problems }: Verification, terminal: Terminal): void {
  const { language } = terminal
  const said = [
    ...problems.map((problem) => ofPack(problem, terminal)), ...exhibits.flatMap((exhibit) => (exhibit.problem === null ? [] : [ofExhibit(exhibit, exhibit.problem, terminal)])), ...pages.map((problem) => ofPage(problem, terminal))
  ]
  for (const { message } of said) terminal.error(`${message}\n`)
  terminal.out(`${ok ? verifyWords.fits[language](exhibits.filter(({ embedded }) => embedded).length, manifest?.pages.length ?? 0) : verifyWords.fitsNot[language]}\n`)
  if (listDigest !== null) terminal.out(`${verifyWords.listDigest[language]}: ${listDigest.replace(/.{8}(?=.)/g, '$& ')}\n`)
  terminal.out(`${verifyWords.limits[language]}\n`)
}

const asProblem = ({ code, message }: Told): { readonly problem: string; readonly message: string } => ({ problem: code, message })

const told = (code: VerifyCode, facts: Facts, { language }: Terminal): Told => ({ code, message: verifyText(code, facts, language) })

const ofExhibit = ({ label, file }: CheckedExhibit, problem: NonNullable<CheckedExhibit['problem']>, terminal: Terminal): Told =>
  told(`exhibit-${problem.code}`, { label, file, name: problem.code === 'renamed' ? problem.name : '', other: problem.code === 'swapped' ? problem.label : '' }, terminal)

const ofPage = (problem: PageProblem, terminal: Terminal): Told => told(`page-${problem.code}`, { page: problem.page, from: problem.code === 'moved' ? problem.from : '' }, terminal)

const ofPack = (problem: PackProblem, terminal: Terminal): Told => told(problem.code, { name: 'name' in problem ? problem.name : '' }, terminal)
