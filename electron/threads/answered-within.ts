import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'

/** A disk that wakes, or a folder in the network, answers within this; a source that does not is given up. Less than a file as a whole may take. */
export const answerSeconds = 15

/** The result of the work, or DomainError with this failure; work that waits for ever is left behind, not ended. */
export async function answeredWithin<Result>(limitSeconds: number, failure: Failure, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new DomainError(failure)) }, limitSeconds * 1_000)
  })
  try {
    return await Promise.race([work, alarm])
  } finally {
    clearTimeout(timer)
  }
}

let givenUp = 0

/** Calls that were given up and have not come back. Each holds one of the few that a process can make at once. */
export const callsGivenUp = (): number => givenUp

/** One call to the system about a file. Throws DomainError file-unreadable silent, and what the system says. */
export async function answered<Result>(file: string, call: Promise<Result>): Promise<Result> {
  try {
    return await answeredWithin(answerSeconds, { code: 'file-unreadable', file, reason: 'silent' }, call)
  } catch (error) {
    if (isSilence(error)) {
      givenUp += 1
      call.catch(() => undefined).finally(() => { givenUp -= 1 })
    }
    throw error
  }
}

const isSilence = (error: unknown): boolean => error instanceof DomainError && error.failure.code === 'file-unreadable' && error.failure.reason === 'silent'

type Closable = { readonly close: () => Promise<void> }

/** What is opened; what comes too late is closed when it comes. */
export async function openAnswering<Handle extends Closable>(file: string, opening: Promise<Handle>): Promise<Handle> {
  try {
    return await answered(file, opening)
  } catch (error) {
    opening.then((handle) => handle.close()).catch(() => undefined)
    throw error
  }
}

/** Opens, works and closes. A handle that the system still holds on to is closed when it lets go: nobody waits for that. */
export async function withAnswering<Handle extends Closable, Result>(file: string, opening: Promise<Handle>, work: (handle: Handle) => Promise<Result>): Promise<Result> {
  const handle = await openAnswering(file, opening)
  let isSilent = false
  try {
    return await work(handle)
  } catch (error) {
    isSilent = isSilence(error)
    throw error
  } finally {
    const closing = handle.close()
    if (isSilent) closing.catch(() => undefined)
    else await answered(file, closing)
  }
}
