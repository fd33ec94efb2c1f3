import { useState } from 'react'
import type { Language } from '#shared/domain/language.ts'
import { usualMaking } from './making.ts'
import type { Making } from './making.ts'
import type { Passwords } from './protected-exhibits.tsx'

/** What papers are wished for, and how; it stays while other places of the case are looked at. */
export type Wish = { readonly packId: string | null; readonly language: Language; readonly size: 'a4' | 'letter'; readonly making: Making; readonly passwords: Passwords }
export type WishDesk = { readonly wish: Wish; readonly change: (change: Partial<Wish>) => void }

export function useWish(language: Language, packId: string | null): WishDesk {
  const [wish, setWish] = useState<Wish>({ packId, language, size: 'a4', making: usualMaking, passwords: {} })
  return { wish, change: (change) => setWish((before) => ({ ...before, ...change })) }
}
