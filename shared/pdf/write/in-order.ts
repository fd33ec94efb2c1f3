/** Tasks that are done one after the other in the order given, behind the back of who gives them. */
export type InOrder = {
  /** Waits only while too many are waiting already. Once a task has failed, no later one is done, and everyone hears why. */
  readonly add: (task: () => Promise<void>) => Promise<void>
  readonly all: () => Promise<void>
}

export function openInOrder(mostWaiting: number): InOrder {
  const waiting: Promise<void>[] = []
  let last = Promise.resolve()
  return {
    add: async (task) => {
      last = last.then(task)
      // Heard by the next who waits; until then it must not count as unhandled.
      last.catch(() => undefined)
      waiting.push(last)
      if (waiting.length > mostWaiting) await waiting.shift()
    },
    all: async () => {
      waiting.length = 0
      await last
    },
  }
}
