/** `exhibit-id` or `exhibit-id#p2`; the page counts from 1. */
export type Cite = { readonly exhibitId: string; readonly page: number | null }

export function parseCite(cite: string): Cite {
  const match = /^(?<id>.+)#p(?<page>[1-9]\d{0,5})$/su.exec(cite)
  const id = match?.groups?.['id']
  return id === undefined ? { exhibitId: cite, page: null } : { exhibitId: id, page: Number(match?.groups?.['page']) }
}
