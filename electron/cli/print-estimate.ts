import { roomText } from '#shared/words/room-text.ts'
import type { PackEstimate } from '#shared/packs/volumes/pack-estimate.ts'
import type { PackJob } from '#electron/work/build-pack.ts'
import { pathAsGiven } from './path-as-given.ts'
import { printFindings, toldFinding } from './report-findings.ts'
import { printJson, status } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** What a build would come to; the status says whether it would be refused. */
export function printEstimate(estimate: PackEstimate, { order, formats }: PackJob, asked: { readonly json: boolean; readonly folder: string }, terminal: Terminal): number {
  const files = formats.includes('pdf') ? estimate.files.map(({ name, ...file }) => ({ path: pathAsGiven(asked.folder, name), ...file })) : []
  const text = formats.includes('text') ? [{ path: pathAsGiven(asked.folder, `${order.packId}.${order.language}.txt`) }] : []
  if (asked.json) {
    printJson(terminal, { pack: order.packId, language: order.language, dryRun: true, files: [...files, ...text], exhibits: estimate.exhibits, findings: estimate.findings.map((finding) => toldFinding(finding, terminal.language)) })
  } else {
    printFindings(estimate.findings, terminal)
    for (const file of files) terminal.out(`${file.path}\t${roomText(file, terminal.language)}\n`)
    for (const file of text) terminal.out(`${file.path}\n`)
  }
  return estimate.findings.some(({ severity }) => severity === 'error') && !order.force ? status.refused : status.done
}
