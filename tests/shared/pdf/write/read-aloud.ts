import { readFileSync } from 'node:fs'

type Leaf = { readonly type?: string; readonly id?: string; readonly role?: string; readonly children?: readonly Leaf[] }

/** The text of each page as pdf.js tells it to whoever listens: in the order of the tags, artifacts left out. */
export async function readAloud(path: string): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const texts = new Map<string, string>()
    const open: string[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const owner = open.findLast((id) => id !== '') ?? ''
        texts.set(owner, (texts.get(owner) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
    }
    const tree: unknown = await page.getStructTree()
    pages.push(leavesOf(tree).map((id) => texts.get(id) ?? '').join(''))
  }
  await document.destroy()
  return pages
}

function leavesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const leaf: Leaf = node
  return leaf.type === 'content' && leaf.id !== undefined ? [leaf.id] : (leaf.children ?? []).flatMap(leavesOf)
}
