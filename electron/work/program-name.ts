import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from '#electron/files/app-folders.ts'

const { version } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))

export const programVersion = String(version)
/** As a PDF names its producer. */
export const programName = `Tsuzuri ${programVersion}`
