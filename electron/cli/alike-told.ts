import { resolve } from 'node:path'
import type { AlikeReport } from '#shared/domain/alike.ts'
import { nothingAlike } from '#shared/domain/alike.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { alikeText } from '#shared/words/alike-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { alikeAmong, pictureFile } from '#electron/work/alike-among.ts'
import type { Terminal } from './terminal.ts'

type Inspected = { readonly file: string; readonly facts: ExhibitFacts }

/** Among files that were inspected together: those that show the same, and those that continue one another; by their names as given. */
export async function alikeAmongInspected(inspected: readonly Inspected[], terminal: Terminal): Promise<AlikeReport> {
  const files = inspected.flatMap(({ file, facts }) => pictureFile(file, resolve(terminal.folder, file), file, facts) ?? [])
  return files.length < 2 ? nothingAlike : alikeAmong(files, null, { onProgress: () => undefined, signal: terminal.signal })
}

/** What is told of one file: which others show the same, and which one continues it and by how many rows. */
export function alikeOf({ same, runs }: AlikeReport, file: string): { readonly sameAs?: readonly string[]; readonly continuedBy?: { readonly file: string; readonly shiftPx: number } } {
  const others = same.find((group) => group.includes(file))?.filter((one) => one !== file) ?? []
  const run = runs.find(({ ids }) => ids.includes(file))
  const at = run?.ids.indexOf(file) ?? -1
  const [next, shiftPx] = [run?.ids[at + 1], run?.shiftsPx[at]]
  return { ...(others.length > 0 ? { sameAs: others } : {}), ...(next === undefined || shiftPx === undefined ? {} : { continuedBy: { file: next, shiftPx } }) }
}

/** Files of the same bytes are told first, and of each the first alone stands among those that are nearly the same. */
export function printAlike({ same, runs }: AlikeReport, inspected: readonly Inspected[], terminal: Terminal): void {
  const sums = [...new Set(inspected.map(({ facts }) => facts.sha256))]
  const identical = sums.map((sum) => inspected.filter(({ facts }) => facts.sha256 === sum).map(({ file }) => file)).filter((files) => files.length > 1)
  const repeated = new Set(identical.flatMap((files) => files.slice(1)))
  const near = same.map((files) => files.filter((file) => !repeated.has(file))).filter((files) => files.length > 1)
  const told = [
    ...identical.map((files) => alikeText.identical[terminal.language](files.map(escapedForMessage))), ...near.map((files) => alikeText.same[terminal.language](files.map(escapedForMessage))),
    ...runs.map(({ ids }) => alikeText.run[terminal.language](ids.map(escapedForMessage)))
  ]
  terminal.out(told.map((line) => `${line}\n`).join(''))
}
