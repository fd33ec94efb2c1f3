import { documentsText } from '../fill-documents.ts'
import { layOutPack } from '../lay-out-pack.ts'
import type { PackDesk } from '../pack-order.ts'
import type { PackShape, PlannedPack } from '../planned-pack.ts'

/** The same pack with documents that fit the files it is made into, laid out anew. */
export async function reshape(planned: PlannedPack, shape: PackShape, desk: PackDesk): Promise<PlannedPack> {
  const documents = planned.documentsFor(shape)
  const drafted = { ...planned, documents, text: documentsText(documents, planned.order.language), withoutRoom: shape.withoutRoom }
  return { ...drafted, laidOut: await layOutPack(drafted, desk.fonts) }
}
