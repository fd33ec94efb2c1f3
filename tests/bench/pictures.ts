/**
 * 100 telephone screenshots, each on a page with a caption: this engine in a cold process against img2pdf, interleaved.
 * Run: node tests/bench/pictures.ts [rounds]. A measurement, not a test.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nodeMachine } from '#electron/files/machine.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Layout, Page } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { probePng } from '#shared/pdf/pictures/probe-picture.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'

async function compare(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-bench-'))
  const built = await bundle()
  try {
    await makeScreenshots(join(folder, 'in'), 100)
    const files = readdirSync(join(folder, 'in')).map((name) => join(folder, 'in', name))
    const own = [process.execPath, built, '--write', join(folder, 'in'), join(folder, 'own.pdf')]
    const peer = ['img2pdf', '--output', join(folder, 'peer.pdf'), ...files]
    const results = { own: [] as Measured[], peer: [] as Measured[] }
    for (let round = 0; round < rounds; round += 1) {
      results.own.push(measure(own))
      results.peer.push(measure(peer))
    }
    report('own', results.own, join(folder, 'own.pdf'))
    report('img2pdf', results.peer, join(folder, 'peer.pdf'))
    console.log(`ratio of medians: ${(median(results.own.map((one) => one.seconds)) / median(results.peer.map((one) => one.seconds))).toFixed(3)}`)
  } finally {
    for (const made of [folder, dirname(built)]) rmSync(made, { recursive: true, force: true })
  }
}

/** One file of plain JavaScript, as the program is delivered; beside the packages, because fonts are found from it. */
async function bundle(): Promise<string> {
  const { build } = await import('vite')
  const outDir = join(import.meta.dirname, '../../dist/bench')
  await build({ configFile: false, logLevel: 'error', build: { ssr: import.meta.filename, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { external: ['sharp', 'vite', /^pdf-lib/], output: { entryFileNames: 'pictures.mjs' } } } })
  return join(outDir, 'pictures.mjs')
}

type Measured = { readonly seconds: number; readonly peakMb: number }

/** Wall time and peak memory of a whole process; Python's resource module reads what the kernel counted. */
function measure(command: readonly string[]): Measured {
  const program = 'import json,resource,subprocess,sys,time\nt=time.time()\nsubprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL)\nprint(json.dumps([time.time()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024]))'
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program, ...command], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const [seconds = 0, peakMb = 0]: readonly number[] = JSON.parse(stdout)
  return { seconds, peakMb }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function report(name: string, runs: readonly Measured[], path: string): void {
  const bytes = existsSync(path) ? statSync(path).size : 0
  console.log(`${name}: median ${median(runs.map((run) => run.seconds)).toFixed(3)} s, peak ${Math.max(...runs.map((run) => run.peakMb)).toFixed(0)} MB, ${bytes} bytes (${runs.map((run) => run.seconds.toFixed(3)).join(' ')})`)
}

async function makeScreenshots(folder: string, count: number): Promise<void> {
  const { default: sharp } = await import('sharp')
  mkdirSync(folder)
  for (let index = 0; index < count; index += 1) {
    const noise = { create: { width: 420, height: 560, channels: 3 as const, background: '#888', noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } } }
    const photo = await sharp(noise).resize(760, 560, { kernel: 'cubic' }).png().toBuffer()
    const bubbles = Array.from({ length: 12 }, (_, row) => `<rect x="${row % 2 === 0 ? 40 : 330}" y="${900 + row * 120}" rx="30" width="800" height="90" fill="hsl(${(index * 7 + row * 30) % 360} 60% 85%)"/>`)
    const screen = Buffer.from(`<svg width="1170" height="2532"><rect width="1170" height="2532" fill="#f4f4f8"/>${bubbles.join('')}</svg>`)
    const png = await sharp(screen).flatten().composite([{ input: photo, left: 200, top: 200 }]).removeAlpha().png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer()
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.png`), png)
  }
}

async function writePack(folder: string, out: string): Promise<void> {
  const pictures = new Map<string, Picture>()
  const pages: Page[] = []
  const names = readdirSync(folder)
  for (const [index, name] of names.entries()) pages.push(pageOf(name, `資料${index + 1} 出品者とのやりとり 2026年10月${(index % 30) + 1}日`))
  const check = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const probe = await probePng(fileSource(join(folder, name)), name, nodeMachine)
      if (probe.kind !== 'stored') throw new Error(`${name} is not stored`)
      pictures.set(name, probe.picture)
    }
  }
  const waiting = [...names]
  await Promise.all([check(), check(), check()])
  const fonts = await openFontLibrary(nodeMachine)
  const layout: Layout = { pages, outline: [], structure: [{ tag: 'Document', parent: null }] }
  const info = { title: 'Bench', author: null, subject: null, language: 'ja', createdAt: '2026-11-01T00:00:00+09:00', producer: 'Tsuzuri' }
  const file = await open(out, 'w')
  await writePdf(layout, { fonts, pictures: ({ exhibitId }) => pictures.get(exhibitId), attachments: [], info }, nodeMachine, async (bytes) => void (await file.write(bytes)))
  await file.close()
}

const pageOf = (exhibitId: string, caption: string): Page => ({
  widthPt: 595.28,
  heightPt: 841.89,
  links: [],
  boxes: [
    { kind: 'text', owner: null, xPt: 60, baselinePt: 50, face: 'sans', sizePt: 10, text: caption, colour: [0, 0, 0] },
    { kind: 'picture', owner: null, xPt: 130, yPt: 70, widthPt: 332.7, heightPt: 720, picture: { exhibitId, page: 1 } },
  ],
})

const fileSource = (path: string): ByteSource => ({
  sizeBytes: statSync(path).size,
  read: async (offset, length) => {
    const file = await open(path)
    try {
      const bytes = new Uint8Array(length)
      await file.read(bytes, 0, length, offset)
      return bytes
    } finally {
      await file.close()
    }
  },
})

const [mode, ...rest] = process.argv.slice(2)
if (mode === '--write') await writePack(rest[0] ?? '', rest[1] ?? '')
else await compare(Number(mode ?? '3'))
