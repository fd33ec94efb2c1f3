export const outlookKind = 'application/vnd.ms-outlook'

const container = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** The entries that each such mail has. Source: MS-OXMSG, 2.2. */
const entries = ['__properties_version1.0', '__nameid_version1.0', '__substg1.0_'].map((name) => Buffer.from(name, 'utf16le'))

/** Word and Excel wrote the same container: its entries tell a mail from them; where they stand beyond the head, its name does. */
export function looksLikeOutlook(head: Uint8Array, name: string): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length)
  return bytes.subarray(0, container.length).equals(container) && (/\.msg$/i.test(name) || entries.some((entry) => bytes.includes(entry)))
}
