/** The last digit is what remains of the others, read as one number, divided by seven (7DR): Yamato, Sagawa, Japan Post. */
export function passesSevenRemainder(digits: string): boolean {
  const remainder = [...digits.slice(0, -1)].reduce((rest, digit) => (rest * 10 + Number(digit)) % 7, 0)
  return digits.length > 1 && remainder === Number(digits.at(-1))
}

const weights = [8, 6, 4, 2, 3, 5, 9, 7]

/** Two letters, eight digits, a check digit, two letters. Source: UPU S10. */
export function passesS10(text: string): boolean {
  const digits = /^[A-Z]{2}(\d{9})[A-Z]{2}$/.exec(text)?.[1]
  if (digits === undefined) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = 11 - (sum % 11)
  return Number(digits[8]) === (check === 10 ? 0 : check === 11 ? 5 : check)
}
