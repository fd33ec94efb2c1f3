import { utf8Bytes } from '../bytes.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfDate, pdfDictionary, pdfText, secondsOf } from './pdf-values.ts'

export type PdfInformation = {
  readonly title: string
  readonly author: string | null
  readonly subject: string | null
  /** BCP 47, such as `ja` or `en`. */
  readonly language: string
  /** ISO moment with offset; the only date in the file that is not an exhibit's. */
  readonly createdAt: string
  readonly producer: string
}

/** What the two places of the same facts can both hold: no control characters, no halves of characters. */
export function plainInformation(info: PdfInformation): PdfInformation {
  const plain = (text: string): string => text.slice(0, longestText).replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD')
  return { ...info, title: plain(info.title), author: info.author === null ? null : plain(info.author), subject: info.subject === null ? null : plain(info.subject) }
}

const longestText = 2000

export function writeInformation(file: PdfFile, info: PdfInformation): Promise<number> {
  return file.add(
    pdfDictionary({
      Title: pdfText(info.title),
      Author: info.author === null ? null : pdfText(info.author),
      Subject: info.subject === null ? null : pdfText(info.subject),
      Creator: pdfText(info.producer),
      Producer: pdfText(info.producer),
      CreationDate: pdfDate(info.createdAt),
      ModDate: pdfDate(info.createdAt),
    }),
  )
}

/** The same facts as XMP (ISO 16684-1), unpacked, so that any program can find them, and the part of PDF/A that the file is built to. */
export async function writeMetadata(file: PdfFile, info: PdfInformation, claimedPart: 1 | 3 | null): Promise<number> {
  const number = file.reserve()
  await file.stream(number, { Type: '/Metadata', Subtype: '/XML' }, utf8Bytes(metadataPacket(info, claimedPart)))
  return number
}

function metadataPacket(info: PdfInformation, claimedPart: 1 | 3 | null): string {
  const alternatives = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
  const author = info.author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>`
  const subject = info.subject === null ? '' : `<dc:description>${alternatives(info.subject)}</dc:description>`
  const moment = secondsOf(info.createdAt)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format><dc:title>${alternatives(info.title)}</dc:title>${author}${subject}
<dc:language><rdf:Bag><rdf:li>${escapeXml(info.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate><xmp:CreatorTool>${escapeXml(info.producer)}</xmp:CreatorTool>
<pdf:Producer>${escapeXml(info.producer)}</pdf:Producer>
</rdf:Description>${claimedPart === null ? '' : claim(claimedPart)}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const claim = (part: 1 | 3): string => `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`

/** Control characters do not exist in XML 1.0. */
const escapeXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
