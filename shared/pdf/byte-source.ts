/** A file that is read when it is needed, so that a hundred pictures are never in memory at once. */
export type ByteSource = {
  readonly sizeBytes: number
  /** Exactly `length` bytes from `offset`; throws DomainError file-unreadable (vanished, changed, failed). `into` may be filled instead of a new array where it is long enough. */
  readonly read: (offset: number, length: number, into?: Uint8Array) => Promise<Uint8Array>
}

/** Takes bytes in order; they are its own until its promise is settled, a rejected one (disk full) ends the writing. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>
