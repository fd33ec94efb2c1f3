const mostWords = 4
const longestName = 60

/**
 * Who speaks in lines that have but blanks between name and text. A name may itself have blanks: all lines that begin with the same word, two at least,
 * and go on with the same one are by one person of that longer name. One that nothing bears out is its first word.
 */
export function namesBeforeBlanks(texts: readonly string[]): (text: string) => string | null {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const words of texts.map((text) => text.slice(0, longestName).split(' '))) {
    const [first = ''] = words
    const all = byFirst.get(first)
    if (all === undefined) byFirst.set(first, [words])
    else all.push(words)
  }
  const names = new Map([...byFirst].map(([first, all]) => [first, shared(all)]))
  return (text) => {
    const [first = ''] = text.slice(0, longestName).split(' ')
    // A single word is what LINE itself says, or a name without a text: it is left as it stands.
    return first === text || first === '' ? null : (names.get(first) ?? first)
  }
}

function shared(all: readonly (readonly string[])[]): string {
  const [first = []] = all
  if (all.length < 2) return first[0] ?? ''
  let count = 1
  // The last word of a line is part of its text.
  while (count < mostWords && all.every((words) => words.length > count + 1 && words[count] === first[count])) count += 1
  return first.slice(0, count).join(' ')
}
