import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that node_modules of a project leads to by a link, where it belongs to another project; null for a folder of its own,
 * and for a link to a place that nobody else uses, such as another disk.
 * @param {string} project
 * @returns {string | null}
 */
export function borrowedModules(project) {
  const path = join(project, 'node_modules')
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true || !existsSync(path)) return null
  const target = realpathSync(path)
  const owner = dirname(target)
  return owner !== realpathSync(project) && existsSync(join(owner, 'package.json')) ? target : null
}
