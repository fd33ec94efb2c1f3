const mostLines = 5_000
const mostSentences = 3_000
const longestSentence = 500
/** A line as long as this was broken by a program, not by whoever wrote it. */
const wrappedColumns = 40
const label = /^\s*(?:[■●◆○・※*•-]|[^:。、]{1,20}:)/
const goesOn = /^(?:と|って|が|の|か|は|けれど|けど|ら|に|を|、|[a-z])/
const wide = /[\u3000-\u9fff\uff00-\uffef]/g

/** The sentences of a text (NFKC), each in one piece though its lines were broken; labels and blank lines end one. */
export function sentencesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let last = ''
  for (const line of text.split('\n', mostLines).map((one) => one.trim())) {
    const joins = last !== '' && line !== '' && !label.test(line) && !/[。!?]$/.test(last) && (columns(last) >= wrappedColumns || goesOn.test(line))
    const before = pieces.at(-1)
    if (joins && before !== undefined) pieces[pieces.length - 1] = `${before}${/[a-z0-9,]$/i.test(before) && /^[a-z0-9]/i.test(line) ? ' ' : ''}${line}`
    else pieces.push(line)
    last = line
  }
  return pieces.flatMap((piece) => piece.split(/(?<=[。!?])|(?<=\.)\s/, mostSentences)).map((one) => one.trim().slice(0, longestSentence)).filter((one) => one !== '').slice(0, mostSentences)
}

const columns = (line: string): number => line.length + (line.slice(0, wrappedColumns).match(wide)?.length ?? 0)
