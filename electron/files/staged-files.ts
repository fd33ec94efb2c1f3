import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import { temporaryPathIn, writeSynced } from './atomic-write.ts'
import { diskSteps } from './disk-steps.ts'
import type { DiskSteps } from './disk-steps.ts'
import { writeFailure } from './file-failure.ts'

/** Files of one folder that belong together: written whole under temporary names, then all renamed. */
export type StagedFiles = {
  /** `prove` is given the finished file under its temporary name; what it throws keeps the whole set from being named. */
  readonly write: <Result>(name: string, write: (sink: ByteSink) => Promise<Result>, prove?: (temporary: string) => Promise<void>) => Promise<Result>
  /** Forgets what was written so far, to begin anew. */
  readonly discard: () => Promise<void>
  /** Every file gets its name; only then what `isStale` says of an earlier set is removed. */
  readonly publish: (isStale: (name: string) => boolean) => Promise<void>
}

/** Nothing in the folder changes before `publish`; a failure before it leaves the folder as it was. */
export function stageFiles(folder: string, steps: DiskSteps = diskSteps): StagedFiles {
  let staged: { readonly name: string; readonly temporary: string }[] = []
  const discard = async (): Promise<void> => {
    for (const { temporary } of staged) await rm(temporary, { force: true })
    staged = []
  }
  const whole = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      await discard()
      throw writeFailure(error, path)
    }
  }
  return {
    write: (name, write, prove) => whole(join(folder, name), async () => {
      const temporary = temporaryPathIn(folder)
      staged.push({ name, temporary })
      const result = await writeSynced(temporary, write, steps)
      await prove?.(temporary)
      return result
    }),
    discard,
    publish: (isStale) => whole(folder, async () => {
      const names = new Set(staged.map(({ name }) => name))
      for (const { name, temporary } of staged) await steps.rename(temporary, join(folder, name))
      const entries = await readdir(folder, { withFileTypes: true })
      for (const entry of entries) if (entry.isFile() && !names.has(entry.name) && isStale(entry.name)) await rm(join(folder, entry.name), { force: true })
      await steps.syncFolder(folder)
      staged = []
    })
  }
}
