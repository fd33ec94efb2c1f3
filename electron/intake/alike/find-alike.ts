import { setImmediate } from 'node:timers/promises'
import type { AlikeReport } from '#shared/domain/alike.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { pairKey } from './alike-memory.ts'
import type { AlikeMemory } from './alike-memory.ts'
import { groupsOf, runsOf } from './alike-groups.ts'
import type { Step } from './alike-groups.ts'
import { isNearSame, mayBeSame } from './near-same.ts'
import type { Look } from './near-same.ts'
import { findOverlap } from './overlap.ts'
import { keepPrints } from './keep-prints.ts'
import type { PrintOf } from './keep-prints.ts'
import type { PicturePrint } from './picture-print.ts'

/** One picture; `print` gives null where it cannot be decoded. */
export type AlikePicture = { readonly id: string; readonly sha256: string; readonly widthPx: number; readonly heightPx: number; readonly print: () => Promise<PicturePrint | null> }
export type AlikeHooks = { readonly memory: AlikeMemory; readonly signal: { readonly aborted: boolean }; readonly onProgress?: (done: number, of: number) => void }

/** Screens that were scrolled are looked for among this many that follow in the order of the case. */
const neighbours = 3
/** Comparisons at a glance between two chances for others to run. */
const pairsAtOnce = 20_000

type Looked = AlikePicture & Look

/** Pictures that show the same, among all; screens that continue one another, among neighbours. Throws DomainError cancelled. */
export async function findAlike(pictures: readonly AlikePicture[], hooks: AlikeHooks): Promise<AlikeReport> {
  const printOf = keepPrints()
  const looked = await lookAt(pictures, hooks, printOf)
  const pairs = await samePairs(looked, hooks, printOf)
  const same = groupsOf(looked.map(({ id }) => id), pairs)
  const copies = new Set(same.flatMap((group) => group.slice(1)))
  return { same, runs: runsOf(await continuations(looked.filter(({ id }) => !copies.has(id)), hooks, printOf)) }
}

async function lookAt(pictures: readonly AlikePicture[], { memory, signal, onProgress }: AlikeHooks, printOf: PrintOf): Promise<readonly Looked[]> {
  const looked: Looked[] = []
  for (const [index, picture] of pictures.entries()) {
    if (signal.aborted) throw new DomainError({ code: 'cancelled' })
    const hashes = memory.hashes.get(picture.sha256) ?? (await printOf(picture))?.hashes
    if (hashes !== undefined) {
      memory.hashes.set(picture.sha256, hashes)
      looked.push({ ...picture, hashes })
    }
    onProgress?.(index + 1, pictures.length)
  }
  return looked
}

async function samePairs(looked: readonly Looked[], { memory, signal }: AlikeHooks, printOf: PrintOf): Promise<readonly (readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = []
  let glances = 0
  for (const [index, one] of looked.entries()) {
    for (const other of looked.slice(index + 1)) {
      glances += 1
      if (glances % pairsAtOnce === 0) await setImmediate()
      if (signal.aborted) throw new DomainError({ code: 'cancelled' })
      if (mayBeSame(one, other) && await remembered(memory.same, pairKey(one.sha256, other.sha256), one, other, printOf, isNearSame)) pairs.push([one.id, other.id])
    }
  }
  return pairs
}

async function continuations(looked: readonly Looked[], { memory, signal }: AlikeHooks, printOf: PrintOf): Promise<readonly Step[]> {
  const steps: Step[] = []
  const shiftOf = (upper: PicturePrint, lower: PicturePrint): number => findOverlap(upper.rows, lower.rows)?.shiftPx ?? 0
  for (const [index, one] of looked.entries()) {
    for (const other of looked.slice(index + 1, index + 1 + neighbours)) {
      if (signal.aborted) throw new DomainError({ code: 'cancelled' })
      if (one.widthPx !== other.widthPx) continue
      for (const [upper, lower] of [[one, other], [other, one]] as const) {
        const shiftPx = await remembered(memory.shift, pairKey(upper.sha256, lower.sha256), upper, lower, printOf, shiftOf)
        if (shiftPx) steps.push({ upper: upper.id, lower: lower.id, shiftPx })
      }
      await setImmediate()
    }
  }
  return steps
}

async function remembered<Verdict>(known: Map<string, Verdict>, key: string, one: AlikePicture, other: AlikePicture, printOf: PrintOf, compare: (one: PicturePrint, other: PicturePrint) => Verdict): Promise<Verdict | null> {
  const before = known.get(key)
  if (before !== undefined) return before
  const [print, otherPrint] = [await printOf(one), await printOf(other)]
  if (print === null || otherPrint === null) return null
  const verdict = compare(print, otherPrint)
  known.set(key, verdict)
  return verdict
}
