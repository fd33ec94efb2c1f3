/** Runs work one after the other: an original must not be cleared away between its copy and its row. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}
