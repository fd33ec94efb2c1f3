export type BreakQuestion = {
  readonly breakBefore: 'allowed' | 'avoided' | 'forced'
  readonly usedPt: number
  /** Height of the strip with all that must stay with it. */
  readonly neededPt: number
  readonly roomPt: number
  readonly pageIsEmpty: boolean
}

const tolerancePt = 0.01

/** Whether a new page begins before a strip. An empty page is never left behind. */
export function shouldBreak({ breakBefore, usedPt, neededPt, roomPt, pageIsEmpty }: BreakQuestion): boolean {
  if (pageIsEmpty) return false
  if (breakBefore === 'forced') return true
  return usedPt + neededPt > roomPt + tolerancePt
}
