/** Validates the twins of all packs; run by npm run preflight. The last line is a tally as JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '#shared/domain/language.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { inProject } from '../setup/project.mjs'
import { buildTwin } from './build-twin.ts'
import { plantedFaults } from './planted-faults.ts'
import { preflight } from './preflight.ts'

/** In both languages; the others in Japanese, whose fonts are the larger part of what can go wrong. */
const inBoth: ReadonlySet<string> = new Set(['complaint-letter', 'a-to-z-claim', 'evidence-list', 'return-checklist'])
/** Samples of packs that the first sample lacks something for. */
const samples: Readonly<Record<string, string>> = {
  'late-refund-message': 'returned-kettle', 'payment-inquiry': 'double-charge', 'cancellation-request': 'late-cancellation', 'account-recovery': 'locked-account', 'account-safety-checklist': 'locked-account',
  'device-report': 'faulty-reader', 'subscription-cancellation': 'faulty-reader'
}
const packs = [...(await readTemplateFolder(templatesFolder)).packs.keys()]
const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-preflight-'))
const tally = { passed: 0, failed: 0, skipped: 0 }

try {
  for (const pack of packs) {
    for (const language of languages) {
      if (language !== 'ja' && !inBoth.has(pack)) continue
      const twin = await buildTwin(inProject('samples', samples[pack] ?? 'undelivered-earphones'), pack, language)
      tell(`${pack} (${language})`, await faultsOf(twin), (faults) => faults.length === 0)
      if (pack !== 'return-checklist' || language !== 'ja') continue
      for (const { name, plant, finds } of plantedFaults) tell(`a planted fault is found: ${name}`, await faultsOf(plant(twin)), (faults) => faults.some((fault) => finds.test(fault)))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${JSON.stringify(tally)}\n`)

async function faultsOf(twin: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'twin.pdf')
  writeFileSync(path, twin)
  return preflight(path)
}

function tell(name: string, faults: readonly string[], isRight: (faults: readonly string[]) => boolean): void {
  const right = isRight(faults)
  tally[right ? 'passed' : 'failed'] += 1
  process.stderr.write(`${right ? '✓' : '✗'} ${name}\n${right ? '' : faults.map((fault) => `  ${fault}\n`).join('')}`)
}
