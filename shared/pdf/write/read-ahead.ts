import type { ByteSource } from '../byte-source.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import { prepareJpeg } from './prepare-jpeg.ts'
import type { PreparedJpeg } from './prepare-jpeg.ts'
import { preparePng } from './prepare-png.ts'
import type { PreparedPng } from './prepare-png.ts'

/** The next pictures are prepared while the one before is written. */
export type ReadAhead = {
  readonly begin: (picture: Picture, name: string) => void
  readonly takePng: (source: ByteSource) => Promise<PreparedPng> | undefined
  readonly takeJpeg: (source: ByteSource) => Promise<PreparedJpeg> | undefined
}

/** Enough that two cores always have one to unpack or to pack, few enough that memory does not notice. */
export const picturesAhead = 3

export function openReadAhead(machine: Machine): ReadAhead {
  const pngs = openBegun<PreparedPng>()
  const jpegs = openBegun<PreparedJpeg>()
  return {
    begin: (picture, name) => {
      if (pngs.count() + jpegs.count() >= picturesAhead) return
      if (picture.kind === 'stored-png') pngs.begin(picture.source, (source) => preparePng(machine, source, name))
      if (picture.kind === 'stored-jpeg') jpegs.begin(picture.source, (source) => prepareJpeg(source, name))
    },
    takePng: pngs.take,
    takeJpeg: jpegs.take,
  }
}

type Begun<Prepared> = {
  readonly count: () => number
  readonly begin: (source: ByteSource, prepare: (source: ByteSource) => Promise<Prepared>) => void
  readonly take: (source: ByteSource) => Promise<Prepared> | undefined
}

function openBegun<Prepared>(): Begun<Prepared> {
  const begun = new Map<ByteSource, Promise<Prepared>>()
  return {
    count: () => begun.size,
    begin: (source, prepare) => {
      if (begun.has(source)) return
      const prepared = prepare(source)
      // A refusal is heard when the picture is taken; until then it must not count as unhandled.
      prepared.catch(() => undefined)
      begun.set(source, prepared)
    },
    take: (source) => {
      const prepared = begun.get(source)
      begun.delete(source)
      return prepared
    },
  }
}
