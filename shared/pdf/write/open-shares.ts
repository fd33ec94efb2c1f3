/** Pieces of work that take much memory: as many at a time as fit into `limit` together, in the order given; what exceeds it goes alone. */
export function openShares(limit: number): <Result>(share: number, work: () => Promise<Result>) => Promise<Result> {
  const waiting: { readonly share: number; readonly enter: () => void }[] = []
  let taken = 0
  let running = 0
  const letIn = (): void => {
    for (let next = waiting[0]; next !== undefined && (running === 0 || taken + next.share <= limit); next = waiting[0]) {
      waiting.shift()
      taken += next.share
      running += 1
      next.enter()
    }
  }
  return async (share, work) => {
    await new Promise<void>((enter) => {
      waiting.push({ share, enter })
      letIn()
    })
    try {
      return await work()
    } finally {
      taken -= share
      running -= 1
      letIn()
    }
  }
}
