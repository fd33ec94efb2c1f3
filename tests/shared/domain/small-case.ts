/** The least that is a valid case; tests add what they speak of. */
export const smallCase = { format: 'tsuzuri-case', version: 1, title: '試しの件', language: 'ja', dispute: 'other' } as const

export const withFields = (fields: Readonly<Record<string, unknown>>): unknown => ({ ...smallCase, ...fields })
