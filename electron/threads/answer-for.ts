import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Outcome } from './thread-messages.ts'

/** The answer, or what it means for a file that there is none: it alone is refused. Throws DomainError too-slow, and `whenBroken`. */
export function answerFor<Answer>(outcome: Outcome<Answer>, file: string, whenBroken: Failure): Answer {
  switch (outcome.kind) {
    case 'answered': return outcome.answer
    case 'too-slow': throw new DomainError({ code: 'too-slow', file, limitSeconds: outcome.limitSeconds })
    case 'broken': throw new DomainError(whenBroken)
  }
}
