import { useState } from 'react'

/**
 * What its owner chose not to hide, by exhibit, for as long as the window is open. It is not stored: a list of what is private and was
 * left in sight would itself be telling, and would travel with the case.
 */
const declinedOf = new Map<string, ReadonlySet<string>>()

export type Declined = { readonly keys: ReadonlySet<string>; readonly decline: (key: string) => void; readonly bringBack: () => void }

export function useDeclined(caseId: string, exhibitId: string): Declined {
  const place = `${caseId} ${exhibitId}`
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => declinedOf.get(place) ?? new Set())
  const keep = (next: ReadonlySet<string>): void => { declinedOf.set(place, next); setKeys(next) }
  return { keys, decline: (key) => keep(new Set([...keys, key])), bringBack: () => keep(new Set()) }
}
