/** Letters, digits and marks that stand in half the width of a Japanese one, and between which words are parted by spaces. */
export const isLatinLike = (letter: string): boolean => /^[\u0020-\u024f\u2010-\u2027\u20a0-\u20bf]/u.test(letter)
