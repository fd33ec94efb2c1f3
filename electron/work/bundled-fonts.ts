import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import { nodeMachine } from '#electron/files/machine.ts'

let opened: FontLibrary | null = null

/** Opened once a process: the second document need not read them again. */
export const bundledFonts = (): FontLibrary => (opened ??= openFontLibrary(nodeMachine))
