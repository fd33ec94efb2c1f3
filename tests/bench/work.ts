/** One program that makes the same document as the others. */
export type Rival = {
  readonly name: string
  readonly command: readonly string[]
  /** The PDF that it writes. */
  readonly target: string
  /** The program prints how many milliseconds each document took; the median of all after so many is its time. */
  readonly warmAfter?: number
  /** Takes so long that it runs in the first round only, and not at all when things must be quick. */
  readonly isSlow?: boolean
}

/** What a ratio is to be: `must` at most, and better still `beyond`; null where nothing is asked. */
export type Goal = { readonly row: string; readonly what: Quantity; readonly of: string; readonly must: number | null; readonly beyond: number | null }
export type Quantity = 'time' | 'memory' | 'bytes'

export type Work = {
  readonly title: string
  readonly rounds: number
  /** Names the row that ratios are given to. */
  readonly measure: string
  readonly rivals: readonly Rival[]
  readonly goals: readonly Goal[]
}

/** What the works are made with and from. */
export type Workshop = {
  /** Where results go; removed at the end. */
  readonly out: (name: string) => string
  /** A file or folder of the material, made by `make` if it is not there yet. */
  readonly material: (name: string, make: (path: string) => Promise<void>) => Promise<string>
  /** The command that runs a program of ours, bundled. */
  readonly own: (program: string, ...words: readonly string[]) => readonly string[]
  readonly peer: (program: string, ...words: readonly string[]) => readonly string[]
  /** The command line of Tsuzuri. */
  readonly tsuzuri: (...words: readonly string[]) => readonly string[]
  readonly hasProgram: (name: string) => boolean
  readonly font: string
}
