import type { Language } from '#shared/domain/language.ts'

/** One of the files that a pack is split into; both count from 1. */
export type VolumeNumber = { readonly number: number; readonly of: number }

/** PACK.LANG.pdf, or PACK.LANG.2of3.pdf where a pack is more than one file. */
export const packFileName = (packId: string, language: Language, volume: VolumeNumber): string =>
  volume.of === 1 ? `${packId}.${language}.pdf` : `${packId}.${language}.${volume.number}of${volume.of}.pdf`

/** Whether a file is a PDF of this pack, of whatever number of volumes. */
export function isPackFileName(name: string, packId: string, language: Language): boolean {
  const stem = `${packId}.${language}`
  return name.startsWith(`${stem}.`) && /^\.([1-9]\d{0,3}of[1-9]\d{0,3}\.)?pdf$/.test(name.slice(stem.length))
}
