import { DomainError } from '#shared/domain/failure.ts'

/** The result of the work, or DomainError too-slow; work that waits for ever is left behind, not ended. */
export async function withinTime<Result>(file: string, limitSeconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new DomainError({ code: 'too-slow', file, limitSeconds })) }, limitSeconds * 1_000)
  })
  try {
    return await Promise.race([work, alarm])
  } finally {
    clearTimeout(timer)
  }
}
