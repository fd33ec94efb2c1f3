import type { Inflate } from './decode-stream.ts'
import { openMendedObjects } from './mended-objects.ts'
import { PdfDamage } from './pdf-item.ts'
import type { PdfObject, PdfObjects, PdfReference } from './pdf-item.ts'
import { openSwiftObjects } from './swift-objects.ts'

const mostHeld = 20_000

/**
 * The objects of a PDF. It is read by its cross-references as long as these prove right, and from front to back from the first that does not:
 * an object keeps its number, so that this may happen at any time. Throws PdfDamage where mending does not help.
 */
export async function openPdfObjects(bytes: Uint8Array, inflate: Inflate): Promise<PdfObjects> {
  let current = await unlessDamaged(() => openSwiftObjects(bytes, inflate)) ?? await openMendedObjects(bytes, inflate)
  let mended: Promise<PdfObjects> | null = null
  const held = new Map<number, PdfObject>()
  const readAnew = async (reference: PdfReference): Promise<PdfObject> => {
    const found = mended === null ? await unlessDamaged(() => current.read(reference)) : null
    if (found !== null) return found
    mended ??= openMendedObjects(bytes, inflate)
    current = await mended
    return current.read(reference)
  }
  return {
    trailer: current.trailer,
    read: async (reference) => {
      const known = held.get(reference.number)
      if (known !== undefined) return known
      const object = await readAnew(reference)
      if (held.size >= mostHeld) held.clear()
      held.set(reference.number, object)
      return object
    },
  }
}

async function unlessDamaged<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PdfDamage) return null
    throw error
  }
}
