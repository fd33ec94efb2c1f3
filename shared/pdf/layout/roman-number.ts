const steps = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const

/** Lower-case Roman numeral of a number from 1, as PDF viewers count with `/S /r` (ISO 32000-1, 12.4.2). */
export function romanNumber(value: number): string {
  let left = value
  let text = ''
  for (const [letters, worth] of steps) {
    for (; left >= worth; left -= worth) text += letters
  }
  return text
}
