import { answeredWithin } from '#electron/threads/answered-within.ts'

/** The result of the work on a file, or DomainError too-slow; work that waits for ever is left behind, not ended. */
export const withinTime = <Result>(file: string, limitSeconds: number, work: Promise<Result>): Promise<Result> => answeredWithin(limitSeconds, { code: 'too-slow', file, limitSeconds }, work)
