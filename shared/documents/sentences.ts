const openers = '「『（〔［【〈《“([{'
const closers = '」』）〕］】〉》”)]}'
const terminators = '。．！？!?'
/** Words whose full stop ends no sentence. */
const abbreviations = /(?:^|[\s(“"])(?:co|ltd|inc|corp|mr|mrs|ms|dr|st|no|nos|vs|approx|e\.g|i\.e|etc|[a-z])$/iu

/** The sentences of a text in order, each with its own full stop: what stands in brackets or quotation marks is never torn, and a line feed always ends a sentence. */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(sentencesOfLine).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  let depth = 0
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index)
    if (openers.includes(character)) depth += 1
    if (closers.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !endsAt(line, index)) continue
    sentences.push(line.slice(start, index + 1))
    start = index + 1
  }
  return [...sentences, line.slice(start)]
}

/** A Japanese full stop ends where no other mark follows; a Western one needs a blank and a new beginning behind it. */
function endsAt(line: string, index: number): boolean {
  const character = line.charAt(index)
  const next = line.charAt(index + 1)
  if (closers.includes(character)) return isEnd(line.charAt(index - 1)) && /[\s]/u.test(next) && beginsAfter(line, index)
  if (terminators.includes(character)) return character === '!' || character === '?' ? (/\s/u.test(next) && beginsAfter(line, index)) : !terminators.includes(next) && !closers.includes(next)
  return character === '.' && /\s/u.test(next) && beginsAfter(line, index) && !abbreviations.test(line.slice(0, index))
}

const isEnd = (character: string): boolean => character === '.' || terminators.includes(character)
const beginsAfter = (line: string, index: number): boolean => /^\s+[\p{Lu}\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『“"(（]/u.test(line.slice(index + 1))
