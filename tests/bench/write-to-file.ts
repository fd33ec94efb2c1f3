import { open } from 'node:fs/promises'
import { nodeMachine } from '../../electron/files/machine.ts'
import type { Layout } from '../../shared/pdf/layout-types.ts'
import { writePdf } from '../../shared/pdf/write/write-pdf.ts'
import type { PdfResources } from '../../shared/pdf/write/write-pdf.ts'

/** Writes a layout to a file, without attachments. */
export async function writeToFile(layout: Layout, resources: Pick<PdfResources, 'fonts' | 'pictures'>, target: string): Promise<void> {
  const info = { title: 'Bench', author: null, subject: null, language: 'ja', createdAt: '2026-11-01T00:00:00+09:00', producer: 'Tsuzuri' }
  const file = await open(target, 'w')
  try {
    await writePdf(layout, { ...resources, attachments: [], info }, nodeMachine, async (bytes) => void (await file.write(bytes)))
  } finally {
    await file.close()
  }
}
