import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { CoverReason, Portrayal } from '#shared/packs/portrayal.ts'

type WarningCode = ReaderWarning['code']

/** Stands for what cannot be shown. */
export const cover = (reason: CoverReason, warnings: readonly ReaderWarning[]): Portrayal => ({ kind: 'cover', reason, warnings })

/** The cover page for a failure of one file; any failure that is not of its content goes on. */
export function coverFor(error: unknown, warnings: readonly ReaderWarning[]): Portrayal {
  const reason = error instanceof DomainError ? coverReason(error.failure) : null
  if (reason === null) throw error
  return cover(reason, [...warnings, coverWarning(reason)])
}

/** Why the content of a file cannot be shown; null for a failure that says nothing about its content. */
export function coverReason(failure: Failure): CoverReason | null {
  switch (failure.code) {
    case 'image-refused': return imageReasons[failure.reason]
    case 'pdf-refused': return failure.reason
    case 'too-slow': return 'too-slow'
    default: return null
  }
}

const imageReasons = { truncated: 'damaged', damaged: 'damaged', mislabelled: 'damaged', 'too-many-pixels': 'too-large', 'too-long': 'too-large', unsupported: 'unsupported' } as const

const codes = { damaged: 'damaged', 'too-tangled': 'too-tangled', encrypted: 'encrypted', 'too-large': 'too-many-pixels', 'too-many-pages': 'too-many-pages', unsupported: 'not-shown', 'redaction-not-possible': 'not-shown', 'too-slow': 'too-slow', absent: 'not-shown', 'no-still': 'no-still', 'still-failed': 'still-failed', 'not-decodable': 'not-decodable', 'video-too-large': 'not-shown' } as const satisfies Readonly<Record<CoverReason, WarningCode>>

export const coverWarning = (reason: CoverReason): ReaderWarning => ({ code: codes[reason] })
