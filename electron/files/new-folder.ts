import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '#shared/lib/system-code.ts'
import { writeFailure } from './file-failure.ts'

const mostTries = 1_000

/** A folder of this name that was not there before, or of the name and a number; gives its path. */
export async function newFolder(place: string, name: string): Promise<string> {
  for (let number = 1; number <= mostTries; number += 1) {
    const path = join(place, number === 1 ? name : `${name} (${number})`)
    try {
      await mkdir(path)
      return path
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || number === mostTries) throw writeFailure(error, path)
    }
  }
  return place
}
