/** Lets so many pieces of work run at once; the others wait their turn. */
export function openSlots(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((resolve) => { waiting.push(resolve) })
    else running += 1
  }
  // The place is handed on, not given up, so that nobody slips in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
