/**
 * Compares dotted versions by their numbers; a leading v and anything after a hyphen do not count.
 * @param {string} left
 * @param {string} right
 * @returns {number} below, at or above zero
 */
export function compareVersions(left, right) {
  const [a, b] = [numbersOf(left), numbersOf(right)]
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** @param {string} version */
const numbersOf = (version) => version.replace(/^v/, '').split('-', 1).join('').split('.').map(Number)

/**
 * Whether this Node runs TypeScript unaided (22.18, 24), has Node-API 10 for better-sqlite3 (22.14) and is one that
 * vitest takes (even majors).
 * @param {string} version
 */
export function isModernNode(version) {
  const [major = 0] = numbersOf(version)
  return major % 2 === 0 && compareVersions(version, '22.18.0') >= 0
}
