import type { FaceId } from '../layout-types.ts'
import type { FontFile } from '../machine.ts'

/** The fonts a face asks in order, character by character: its own, then Chinese, Korean and symbols. */
export const faceChains: Readonly<Record<FaceId, readonly [FontFile, ...FontFile[]]>> = {
  serif: ['serif-400', 'sans-400', 'chinese-400', 'korean-400', 'symbols-400'],
  'serif-bold': ['serif-700', 'sans-700', 'chinese-400', 'korean-400', 'symbols-400'],
  sans: ['sans-400', 'chinese-400', 'korean-400', 'symbols-400'],
  'sans-bold': ['sans-700', 'chinese-400', 'korean-400', 'symbols-400'],
}

export const faceIds: readonly FaceId[] = ['serif', 'serif-bold', 'sans', 'sans-bold']

/** Stands for a character that no bundled font has: the printer's mark for a missing type. */
export const replacementCharacter = '\u3013'

/** Characters that look the same as another and may stand for it when a font lacks them; read back as themselves. */
export const lookAlikes: ReadonlyMap<string, readonly string[]> = new Map([
  ['\n', [' ']],
  ['\u00A0', [' ']],
  ['\u2007', [' ']],
  ['\u2009', [' ']],
  ['\u202F', [' ']],
  ['\u2010', ['-']],
  ['\u2011', ['\u2010', '-']],
])
