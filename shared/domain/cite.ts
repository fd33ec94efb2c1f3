/** `exhibit-id` or `exhibit-id#p2`; the page counts from 1. */
export type Cite = { readonly exhibitId: string; readonly page: number | null }

export function parseCite(cite: string): Cite {
  const match = /^(?<id>.+)#p(?<page>[1-9]\d{0,5})$/su.exec(cite)
  const id = match?.groups?.['id']
  return id === undefined ? { exhibitId: cite, page: null } : { exhibitId: id, page: Number(match?.groups?.['page']) }
}

/** What is attached to an exhibit has its id and the number of the branch, as in `mail/1`. */
export const branchId = (parentId: string, branch: number): string => `${parentId}/${branch}`

export type Branch = { readonly parentId: string; readonly branch: number }

/** The exhibit and the number that an id of a branch is made of; null for an id that cannot be one. */
export function parseBranch(id: string): Branch | null {
  const match = /^(?<parentId>.+)\/(?<branch>[1-9]\d{0,5})$/su.exec(id)
  const parentId = match?.groups?.['parentId']
  return parentId === undefined ? null : { parentId, branch: Number(match?.groups?.['branch']) }
}
