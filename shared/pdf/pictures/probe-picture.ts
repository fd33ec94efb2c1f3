import type { ByteSource } from '../byte-source.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import { checkUnpacked } from './picture-limits.ts'
import { unpackedBytes } from './png-rows.ts'
import { mustBeUnpacked } from './png-transparency.ts'
import { largestJpegBytes, readJpeg } from './read-jpeg.ts'
import type { JpegPlan } from './read-jpeg.ts'
import { readPng } from './read-png.ts'
import type { PngPlan } from './read-png.ts'
import { borrowRoom, returnRoom, windowed } from './read-windows.ts'
import type { WindowedSource } from './read-windows.ts'

/** Whether an image can go into a PDF as it is; otherwise its pixels must be decoded. */
export type Probe =
  | { readonly kind: 'stored'; readonly picture: Extract<Picture, { readonly kind: 'stored-png' | 'stored-jpeg' }> }
  | { readonly kind: 'needs-pixels'; readonly widthPx: number; readonly heightPx: number }

/** Reads and checks the whole file once; throws DomainError image-refused with `file` for what is broken or too large. */
export async function probePng(source: ByteSource, file: string, machine: Pick<Machine, 'crc32'>): Promise<Probe> {
  const plan = await planOf(windowed(source), file, machine)
  const { widthPx, heightPx } = plan.header
  if (mustBeUnpacked(plan)) checkUnpacked(file, unpackedBytes(plan.header))
  return { kind: 'stored', picture: { kind: 'stored-png', widthPx, heightPx, ...(plan.orientation === 1 ? {} : { orientation: plan.orientation }), source } }
}

async function planOf(source: WindowedSource, file: string, machine: Pick<Machine, 'crc32'>): Promise<PngPlan> {
  try {
    return await readPng(source, file, machine)
  } finally {
    source.release()
  }
}

/** A JPEG whose height stands after its data has height 0 here: only a decoder knows it. */
export async function probeJpeg(source: ByteSource, file: string): Promise<Probe> {
  const { widthPx, heightPx, orientation, storable } = await jpegPlanOf(source, file)
  return storable ? { kind: 'stored', picture: { kind: 'stored-jpeg', widthPx, heightPx, orientation, source } } : { kind: 'needs-pixels', widthPx, heightPx }
}

/** Without what is coded: its room serves others afterwards. */
async function jpegPlanOf(source: ByteSource, file: string): Promise<Omit<JpegPlan, 'coded'>> {
  const room = borrowRoom(Math.min(source.sizeBytes, largestJpegBytes))
  try {
    return await readJpeg(source, file, room)
  } finally {
    returnRoom(room)
  }
}
