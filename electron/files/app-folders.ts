import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's or the installed app's own folder: the nearest above this file that holds package.json and templates/. */
function findAppFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'templates')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the folder of the app was not found')
    folder = parent
  }
  return folder
}

export const appFolder = findAppFolder()
export const templatesFolder = join(appFolder, 'templates')
export const samplesFolder = join(appFolder, 'samples')
