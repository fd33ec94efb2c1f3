import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import type { Rival } from './work.ts'

/** Of one run; `seconds` is wall time of the whole process, or of one document where the program is warm. */
export type Measured = { readonly seconds: number; readonly peakMb: number }
export type Row = { readonly rival: Rival; readonly runs: readonly Measured[]; readonly bytes: number; readonly pages: number | null }

/** Python's resource module reads what the kernel counted for the child: the largest memory of any one process. */
const measurer = `
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
seconds = time.perf_counter() - start
if done.returncode != 0: sys.exit(done.stderr or done.stdout)
print(json.dumps({"seconds": seconds, "peakMb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, "output": done.stdout}))`

export function measure({ name, command, warmAfter }: Rival): Measured {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', measurer, ...command], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`${name} failed: ${stderr.slice(-2000)}`)
  const { seconds, peakMb, output }: { readonly seconds: number; readonly peakMb: number; readonly output: string } = JSON.parse(stdout)
  return { seconds: warmAfter === undefined ? seconds : warmSeconds(output, warmAfter), peakMb }
}

function warmSeconds(output: string, warmAfter: number): number {
  const milliseconds: readonly number[] = JSON.parse(output.trim().split('\n').at(-1) ?? '[]')
  return median(milliseconds.slice(warmAfter)) / 1000
}

/** All rivals in turn, round after round, so that the machine's mood falls on each alike. */
export function interleaved(rivals: readonly Rival[], rounds: number): readonly Row[] {
  const runs = new Map<string, Measured[]>(rivals.map((rival) => [rival.name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const rival of rivals) if (round === 0 || rival.isSlow !== true) runs.get(rival.name)?.push(measure(rival))
  }
  return rivals.map((rival) => ({ rival, runs: runs.get(rival.name) ?? [], bytes: existsSync(rival.target) ? statSync(rival.target).size : 0, pages: pagesOf(rival.target) }))
}

/** By poppler, where it is installed. */
function pagesOf(target: string): number | null {
  const { stdout, status } = spawnSync('pdfinfo', [target], { encoding: 'utf8' })
  const pages = status === 0 ? /^Pages:\s+(\d+)/m.exec(stdout)?.[1] : undefined
  return pages === undefined ? null : Number(pages)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
