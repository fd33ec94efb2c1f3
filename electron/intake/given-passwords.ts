/** A password for the exhibit or file of a name; without one it is tried on every protected file. Kept in memory alone, never written or told. */
export type GivenPassword = { readonly name: string | null; readonly password: string }

/** Those that are tried on an exhibit: first the ones given for its id or its file, then the ones for all. */
export function passwordsFor(given: readonly GivenPassword[], exhibitId: string, file: string): readonly string[] {
  const names = [exhibitId, file, file.split('/').at(-1) ?? file].map(composed)
  // What is attached to a mail is read with it: `mail/1` is a name of the mail's first attachment.
  const isOwn = (name: string): boolean => names.includes(name) || name.startsWith(`${composed(exhibitId)}/`)
  const own = given.filter(({ name }) => name !== null && isOwn(composed(name)))
  return [...own, ...given.filter(({ name }) => name === null)].map(({ password }) => password)
}

const composed = (name: string): string => name.normalize('NFC')
