/** ISO 8601 of a moment with the offset of this machine's zone, to the second. */
export function localIso(at: Date): string {
  const minutes = -at.getTimezoneOffset()
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0')
  const shifted = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${shifted}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`
}
