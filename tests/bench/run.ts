/** Measurements against peers in the same run, as ratios; not a test. Run: npm run bench [-- rounds] */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { interleaved, printTable } from './measure.ts'
import type { Rival } from './measure.ts'
import { makeScreenshots } from './screenshots.ts'

const project = resolve(import.meta.dirname, '..', '..')
const rounds = Number(process.argv[2] ?? '5')
const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-bench-'))

try {
  const evidence = join(folder, 'evidence')
  await makeScreenshots(evidence, 100)
  const names = readdirSync(evidence)
  writeFileSync(join(folder, 'case.json'), JSON.stringify(caseOf(names)))
  const program = await bundled()
  const cli = (name: string, ...words: readonly string[]): Rival => {
    const out = join(folder, name.replaceAll(' ', '-'))
    return { name, command: [process.execPath, '--disable-warning=ExperimentalWarning', join(project, 'electron', 'cli', 'main.ts'), 'build', folder, '--pack', 'complaint-letter', '--lang', 'ja', '--out', out, ...words], output: join(out, 'complaint-letter.ja.pdf') }
  }
  const rows = interleaved([
    { name: 'img2pdf', command: ['img2pdf', '--output', join(folder, 'peer.pdf'), ...names.map((name) => join(evidence, name))], output: join(folder, 'peer.pdf') },
    { name: 'engine alone, with captions', command: [process.execPath, program, evidence, join(folder, 'own.pdf')], output: join(folder, 'own.pdf') },
    cli('whole build without originals', '--originals', 'none'), cli('whole build with originals')
  ], rounds)
  printTable(`100 phone screenshots, cold processes, ${rounds} rounds`, rows, 'img2pdf')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function caseOf(names: readonly string[]): unknown {
  return {
    format: 'tsuzuri-case', version: 1, title: '百枚の写し', language: 'ja', dispute: 'not-received', claimant: { name: '見本 花子' }, parties: [{ id: 'seller', role: 'seller', name: '見本商店' }],
    order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '商品を受け取っていません。' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-12-01' },
    exhibits: names.map((name, index) => ({ id: `e${index}`, file: `evidence/${name}`, title: `画面の写し ${index + 1}` }))
  }
}

/** One file of plain JavaScript, as the program is delivered; below the project, because fonts are found from it. */
async function bundled(): Promise<string> {
  const { build } = await import('vite')
  const outDir = join(project, 'dist', 'bench')
  await build({ configFile: false, logLevel: 'error', build: { ssr: join(import.meta.dirname, 'pictures-program.ts'), outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { external: [/^pdf-lib/], output: { entryFileNames: 'pictures.mjs' } } } })
  return join(outDir, 'pictures.mjs')
}
