import { session as sessions } from 'electron'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { stillAtSeconds } from '#electron/intake/given-still.ts'
import type { GivenStill, StillRefusal, TakenStill } from '#electron/intake/given-still.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { openFile } from '#electron/intake/open-file.ts'
import { openSlots } from '#shared/lib/slots.ts'
import { mayHaveStill } from '#electron/intake/video-still.ts'
import { lockSession } from '../lock-down.ts'
import { serveVideo, stillScheme } from './serve-video.ts'
import { askStillWindow } from './still-window.ts'

export type Stills = {
  /** The still of the video at `path`, taken when it is first asked for; null for what is no video, or too large a one. */
  readonly find: (path: string, facts: ExhibitFacts) => Promise<GivenStill | null>
  /** Clears stills of originals that are gone. */
  readonly sweep: () => void
}

export type StillsPlace = { readonly folder: string; readonly pageFolder: string; readonly isKept: (sha256: string) => boolean }

/** Stills by the hash of their video: the picture, and beside it what it is of. One video at a time is looked at, in a session that has nothing else. */
export function openStills({ folder, pageFolder, isKept }: StillsPlace): Stills {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const session = sessions.fromPartition('still', { cache: false })
  let current: ByteSource | null = null
  lockSession(session, [`${stillScheme}:`])
  session.enableNetworkEmulation({ offline: true })
  serveVideo(session, pageFolder, () => current)
  const alone = openSlots(1)
  // For this run: another Electron may be able to play what this one cannot.
  const refused = new Map<string, StillRefusal>()

  const take = async (path: string, { sha256, durationSeconds }: ExhibitFacts): Promise<GivenStill> => {
    const { source } = await openFile(path, path, intakeLimits.videoBytes)
    current = source
    const report = await askStillWindow(session, stillAtSeconds(durationSeconds ?? null)).finally(() => { current = null })
    if (report.kind === 'none') refused.set(sha256, report.reason)
    if (report.kind === 'none') return report
    const { jpeg, kind, ...note } = report
    await writeAtomically(picturePath(folder, sha256), (sink) => sink(jpeg))
    await writeAtomically(notePath(folder, sha256), (sink) => sink(Buffer.from(JSON.stringify(note))))
    return { kind, path: picturePath(folder, sha256), ...note }
  }

  const sweep = (): void => { for (const name of readdirSync(folder)) if (!isKept(name.replace(/\.\w+$/, ''))) rmSync(join(folder, name), { force: true }) }
  sweep()
  return {
    sweep,
    find: async (path, facts) => {
      if (!mayHaveStill(facts.kind) || facts.bytes > intakeLimits.videoBytes) return null
      return alone(async () => {
        const reason = refused.get(facts.sha256)
        if (reason !== undefined) return { kind: 'none', reason }
        return (await storedStill(folder, facts.sha256)) ?? take(path, facts)
      })
    }
  }
}

const picturePath = (folder: string, sha256: string): string => join(folder, `${sha256}.jpg`)
const notePath = (folder: string, sha256: string): string => join(folder, `${sha256}.json`)
const noteSchema = z.object({ atSeconds: z.number(), durationSeconds: z.number().nullable(), widthPx: z.number(), heightPx: z.number() })

/** The note is written last: with it, the picture is there. */
async function storedStill(folder: string, sha256: string): Promise<TakenStill | null> {
  try {
    return { kind: 'taken', path: picturePath(folder, sha256), ...noteSchema.parse(JSON.parse(await readFile(notePath(folder, sha256), 'utf8'))) }
  } catch {
    return null
  }
}
