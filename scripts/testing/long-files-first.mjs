import { BaseSequencer } from 'vitest/node'

/** Folders of files that take longest: what starts many programs, reads many pictures, or makes every paper of every case. */
const longFolders = ['/tests/rigs/', '/tests/electron/cli/', '/tests/electron/work/', '/tests/electron/intake/', '/tests/shared/packs/every-case']

/** @param {string} file */
const isLong = (file) => longFolders.some((folder) => file.includes(folder))

/** Vitest knows only after a first run what takes long: begun last, such a file keeps one core busy while the others rest. */
export class LongFilesFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files @returns {Promise<import('vitest/node').TestSpecification[]>} */
  async sort(files) {
    const sorted = await super.sort(files)
    return [...sorted.filter(({ moduleId }) => isLong(moduleId)), ...sorted.filter(({ moduleId }) => !isLong(moduleId))]
  }
}
