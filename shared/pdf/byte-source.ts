/** A file that is read when it is needed, so that a hundred pictures are never in memory at once. */
export type ByteSource = {
  readonly sizeBytes: number
  /** Exactly `length` bytes from `offset`; throws DomainError file-unreadable (vanished, changed, failed). */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/** Takes bytes in order; a rejected promise (disk full) ends the writing. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>
