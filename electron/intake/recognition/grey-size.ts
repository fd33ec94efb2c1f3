import { intakeLimits } from '../intake-limits.ts'

/** Letters are read best at some 30 pixels; beyond this width they are larger than needs be, and below the least too small. */
const widest = 2_400
const narrowest = 900

export type GreySize = { readonly widthPx: number; readonly heightPx: number }

/** How large a picture is looked at. */
export function greySize(widthPx: number, heightPx: number): GreySize {
  const short = Math.min(widthPx, heightPx)
  const wanted = short > widest ? widest / short : short < narrowest ? Math.min(2, narrowest / short) : 1
  const scale = Math.min(wanted, Math.sqrt(intakeLimits.recognisedPixels / (widthPx * heightPx)), intakeLimits.longestSidePx / Math.max(widthPx, heightPx))
  return { widthPx: Math.max(1, Math.round(widthPx * scale)), heightPx: Math.max(1, Math.round(heightPx * scale)) }
}
