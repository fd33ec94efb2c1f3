import type { ByteSource } from '../byte-source.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import { preparePng } from './prepare-png.ts'
import type { PreparedPng } from './prepare-png.ts'

/** The next picture is prepared while the one before is written, so that memory holds two at most. */
export type ReadAhead = {
  readonly begin: (picture: Picture, name: string) => void
  readonly take: (source: ByteSource) => Promise<PreparedPng> | undefined
}

export function openReadAhead(machine: Machine): ReadAhead {
  const begun = new Map<ByteSource, Promise<PreparedPng>>()
  return {
    begin: (picture, name) => {
      if (picture.kind !== 'stored-png' || begun.size > 1 || begun.has(picture.source)) return
      const prepared = preparePng(machine, picture.source, name)
      // A refusal is heard when the picture is taken; until then it must not count as unhandled.
      prepared.catch(() => undefined)
      begun.set(picture.source, prepared)
    },
    take: (source) => {
      const prepared = begun.get(source)
      begun.delete(source)
      return prepared
    },
  }
}
