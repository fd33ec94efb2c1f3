/** What a pack is for, in the order of a case's life: ask, send back, settle, claim, keep. */
export const packGroups = ['ask', 'send-back', 'settle', 'claim', 'keep'] as const
export type PackGroup = (typeof packGroups)[number]
