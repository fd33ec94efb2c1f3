import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

export type Measured = { readonly seconds: number; readonly peakMb: number }
export type Row = { readonly name: string; readonly runs: readonly Measured[]; readonly bytes: number }
export type Rival = { readonly name: string; readonly command: readonly string[]; readonly output: string; readonly environment?: Readonly<Record<string, string>> }

/** Wall time and peak memory of a whole process; Python's resource module reads what the kernel counted. */
export function measure(command: readonly string[], environment: Readonly<Record<string, string>> = {}): Measured {
  const program = 'import json,resource,subprocess,sys,time\nt=time.time()\nsubprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)\nprint(json.dumps([time.time()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024]))'
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program, ...command], { encoding: 'utf8', env: { ...process.env, ...environment } })
  if (status !== 0) throw new Error(stderr)
  const [seconds = 0, peakMb = 0]: readonly number[] = JSON.parse(stdout)
  return { seconds, peakMb }
}

/** All rivals in turn, round after round, so that the machine's mood falls on each alike. */
export function interleaved(rivals: readonly Rival[], rounds: number): readonly Row[] {
  const runs = new Map<string, Measured[]>(rivals.map((rival) => [rival.name, []]))
  for (let round = 0; round < rounds; round += 1) for (const rival of rivals) runs.get(rival.name)?.push(measure(rival.command, rival.environment))
  return rivals.map((rival) => ({ name: rival.name, runs: runs.get(rival.name) ?? [], bytes: existsSync(rival.output) ? statSync(rival.output).size : 0 }))
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** One table; ratios are of medians, to the row named as the measure. */
export function printTable(title: string, rows: readonly Row[], measureName: string): void {
  const base = rows.find((row) => row.name === measureName)
  const seconds = (row: Row): number => median(row.runs.map((run) => run.seconds))
  console.log(`\n${title}`)
  for (const row of rows) {
    const ratio = base ? (seconds(row) / seconds(base)).toFixed(3) : '-'
    console.log(`  ${row.name.padEnd(34)} ${seconds(row).toFixed(3)} s  ratio ${ratio}  peak ${Math.max(...row.runs.map((run) => run.peakMb)).toFixed(0)} MB  ${row.bytes > 0 ? `${row.bytes} bytes` : ''}`)
  }
}
