import type { Language } from '#shared/domain/language.ts'

export type Room = { readonly expectedBytes: number; readonly pages: number; readonly room: { readonly bytes: number | null; readonly pages: number | null } }

/** 12頁、約1.2 MB（残り 約6.8 MB・8頁): the size of a file before it is made, and what is left of its limits. */
export function roomText({ expectedBytes, pages, room }: Room, language: Language): string {
  const about = (bytes: number): string => (language === 'ja' ? `約${megabytesText(bytes)} MB` : `about ${megabytesText(bytes)} MB`)
  const ofPages = (count: number): string => (language === 'ja' ? `${count}頁` : count === 1 ? '1 page' : `${count} pages`)
  const size = [ofPages(pages), about(expectedBytes)].join(language === 'ja' ? '、' : ', ')
  if (room.bytes === null && room.pages === null) return size
  const over = (room.bytes ?? 0) < 0 || (room.pages ?? 0) < 0
  const left = [...(room.bytes === null ? [] : [about(Math.abs(room.bytes))]), ...(room.pages === null ? [] : [ofPages(Math.abs(room.pages))])].join(language === 'ja' ? '・' : ', ')
  if (over) return language === 'ja' ? `${size}（上限を超えています）` : `${size} (over the limit)`
  return language === 'ja' ? `${size}（残り ${left}）` : `${size} (${left} left)`
}

/** One decimal from a megabyte on, two below. */
export const megabytesText = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes >= 1_000_000 ? 1 : 2)
