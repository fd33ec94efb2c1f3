/** A path of the case file must stay in its folder: relative, forward slashes, no `..`, no drive, no NUL. */
export function pathLeavesFolder(path: string): boolean {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path)) return true
  return path.split('/').some((step) => step === '..')
}
