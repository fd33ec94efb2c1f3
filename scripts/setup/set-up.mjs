import { electronEnvironment, ensureElectron, nodeApiVersion } from './electron-runtime.mjs'
import { modernNode } from './modern-node.mjs'
import { ensureNativeSqlite } from './native-sqlite.mjs'
import { ensurePackages } from './packages.mjs'
import { electronLibraries, ensureSystem } from './system.mjs'

/**
 * All that the command line needs: the packages and a Node that can run it.
 * @returns {Promise<string>} the path of that Node
 */
export async function setUpPackages() {
  await ensurePackages()
  return modernNode()
}

/**
 * What the window needs beyond that: a runtime, the system's libraries, and the SQLite that fits.
 * @param {readonly import('./system.mjs').SystemNeed[]} [moreNeeds]
 */
export async function setUpWindow(moreNeeds = []) {
  const runtime = await ensureElectron()
  await ensureSystem([electronLibraries(runtime.executable), ...moreNeeds])
  await ensureNativeSqlite(await nodeApiVersion(runtime))
  return { ...runtime, environment: electronEnvironment(runtime) }
}
