/** The places of a case, in the order of its life. */
export const places = ['story', 'evidence', 'timeline', 'contacts', 'advice', 'documents'] as const
export type Place = (typeof places)[number] | 'paper'
/** Where a sentence or a find leads: a place, and the field, entry or exhibit in it. */
export type Goal = { readonly place: Place; readonly pointer?: string | undefined; readonly entryId?: string; readonly exhibitId?: string }
