import type { alikeJa } from './alike-ja.ts'

type Same<Part> = Part extends string ? string : Part extends (...facts: infer Facts) => string ? (...facts: Facts) => string : { readonly [Key in keyof Part]: Same<Part[Key]> }

export const alikeEn: Same<typeof alikeJa> = {
  alike: {
    listed: (labels) => (labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1) ?? ''}`),
    same: (labels) => `${labels} show nearly the same picture.`, run: (labels) => `${labels} seem to be one screen that was scrolled.`,
    look: 'Compare', leave: 'Leave as it is', join: 'Join into one', joining: 'Joining the screens…', joined: (labels) => `${labels} were joined. The original pictures stay with the case.`, apart: 'Back to the single screens',
    lookSame: 'Nearly the same picture', lookRun: 'One screen that was scrolled', difference: 'Differences', differenceHint: 'One laid over the other: only what differs is light.', remove: (label) => `Remove ${label}`,
    runHint: 'From the top down. Joined, they become one long exhibit without what is seen twice, dated as the first of them.', madeFrom: (count) => `Joined from ${count} screens. The list at the end of a pack names the original pictures too.`, close: 'Close'
  }
}
