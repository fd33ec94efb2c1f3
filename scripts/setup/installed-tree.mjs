/**
 * @typedef {{ packages?: Readonly<Record<string, { version?: string, integrity?: string, optional?: boolean }>> }} Lock
 */

/**
 * Whether what npm notes as installed (node_modules/.package-lock.json) is what the lock file asks for. Optional packages
 * may be absent: they are left out where they do not fit the machine.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function isInstalledTree(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const present = installed.packages ?? {}
  const isMet = wanted.every(([path, { version, integrity, optional }]) => {
    const found = present[path]
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity
  })
  return wanted.length > 0 && isMet && Object.keys(present).every((path) => lock.packages?.[path] !== undefined)
}
