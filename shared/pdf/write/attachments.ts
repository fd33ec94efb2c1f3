import type { ByteSource } from '../byte-source.ts'
import { passingWindowsOf } from '../pictures/read-windows.ts'
import type { Machine } from '../machine.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDate, pdfDictionary, pdfHex, pdfName, pdfReference, pdfText } from './pdf-values.ts'

/** A file carried inside the PDF byte for byte. */
export type Attachment = {
  readonly fileName: string
  readonly mimeType: string
  readonly description: string | null
  /** ISO 32000-2, 7.11.3: what the file is to the document. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
  /** ISO moments of the file itself, where they are known. */
  readonly createdAt: string | null
  readonly modifiedAt: string | null
  readonly source: ByteSource
}

/**
 * Returns the references of the file specifications, in the order given. PDF/A-3 asks for a date of change: where the
 * file's own is not known, it is the moment at which the copy in the PDF was made, which says nothing about the original.
 */
export async function writeAttachments(file: PdfFile, machine: Machine, attachments: readonly Attachment[], copiedAt: string): Promise<readonly string[]> {
  const references: string[] = []
  for (const attachment of attachments) {
    const stream = await writeEmbeddedFile(file, machine, { ...attachment, modifiedAt: attachment.modifiedAt ?? copiedAt })
    const specification = pdfDictionary({
      Type: '/Filespec',
      F: pdfText(attachment.fileName),
      UF: pdfText(attachment.fileName),
      Desc: attachment.description === null ? null : pdfText(attachment.description),
      AFRelationship: pdfName(attachment.relationship),
      EF: pdfDictionary({ F: pdfReference(stream), UF: pdfReference(stream) }),
    })
    references.push(pdfReference(await file.add(specification)))
  }
  return references
}

/** The names tree: keys are numbered, so that two files of one name both stay. */
export const attachmentNames = (references: readonly string[]): string =>
  pdfDictionary({ Names: pdfArray(references.map((reference, index) => `(${String(index + 1).padStart(6, '0')}) ${reference}`)) })

async function writeEmbeddedFile(file: PdfFile, machine: Machine, attachment: Attachment): Promise<number> {
  const [number, parameters] = [file.reserve(), file.reserve()]
  const { source } = attachment
  const checksum = machine.startMd5()
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of passingWindowsOf(source)) {
      checksum.add(piece)
      yield piece
    }
  }
  const fingerprint = `${attachment.fileName} ${source.sizeBytes}`
  await file.longStream(number, { Type: '/EmbeddedFile', Subtype: pdfName(attachment.mimeType), Params: pdfReference(parameters) }, source.sizeBytes, fingerprint, pieces())
  await file.object(
    parameters,
    pdfDictionary({
      Size: String(source.sizeBytes),
      CheckSum: pdfHex(checksum.finish()),
      CreationDate: attachment.createdAt === null ? null : pdfDate(attachment.createdAt),
      ModDate: attachment.modifiedAt === null ? null : pdfDate(attachment.modifiedAt),
    }),
  )
  return number
}
