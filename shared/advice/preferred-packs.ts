import type { ContactPlan, DeskStep } from '#shared/domain/advice.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'

/** The papers for a desk as it stands, the first to make first. */
export function preferredPacks(step: DeskStep, plan: ContactPlan | null, dispute: Dispute): readonly string[] {
  const again = step.contacts > 0
  switch (step.desk) {
    case 'carrier': return ['carrier-inquiry']
    case 'building-manager': return ['building-manager-letter']
    case 'manufacturer': return ['device-report']
    case 'seller': return again ? ['seller-reminder', 'complaint-letter'] : [...(dispute === 'refund-missing' ? ['late-refund-message'] : ['seller-message']), 'complaint-letter']
    case 'marketplace': return [...(again ? ['recontact-summary'] : ownPapers[dispute] ?? []), ...wayPapers(plan)]
    case 'card-issuer': return ['card-dispute-letter']
    case 'claim': return ['a-to-z-claim']
    case 'consumer-centre': return ['consumer-centre-summary']
    case 'own-checks': return []
  }
}

const ownPapers: Readonly<Partial<Record<Dispute, readonly string[]>>> = {
  'double-charge': ['payment-inquiry'], 'billing-error': ['payment-inquiry'], 'account-locked': ['account-recovery'], 'unauthorised-access': ['account-recovery'],
  cancellation: ['cancellation-request'], subscription: ['subscription-cancellation'], 'device-fault': ['device-report'], 'refund-missing': ['late-refund-message']
}

const wayPapers = (plan: ContactPlan | null): readonly string[] => {
  const ways = plan === null || plan.desk !== 'marketplace' ? [] : [plan.first, plan.then]
  return [...(ways.includes('chat') || ways.length === 0 ? ['chat-brief'] : []), ...(ways.includes('phone-request') ? ['call-sheet'] : [])]
}
