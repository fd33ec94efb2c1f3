const mark = /[「『“"‘]/

/** Blanks of the same length in place of what is quoted: the words of others are not the writer's. */
export const unquoted = (text: string): string =>
  mark.test(text) ? text.replace(/「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"\n]*"|‘[^‘’]*’/gu, (quoted) => ' '.repeat(quoted.length)) : text
