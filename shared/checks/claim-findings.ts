import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { contactsWith, firstSent, sellerOf } from '#shared/domain/contacts.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { claimGrounds } from '#shared/rules/claim-ground.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { advise, warn } from './tell.ts'

/** What stands against a claim under the guarantee, made or about to be made. */
export function claimFindings(caseFile: CaseFile, on: string | null): readonly Finding[] {
  const { order, dispute } = caseFile
  const ground = claimGrounds[dispute]
  const isContacted = firstSent(contactsWith(caseFile, sellerOf(caseFile)?.id, zoneOf(caseFile))) !== undefined || Boolean(order?.return?.requestedAt)
  const cap = rulesOf(caseFile)['claim-cap'].value
  const isAboveCap = (order?.currency ?? 'JPY') === 'JPY' && typeof order?.total === 'number' && order.total > cap
  return [
    ...(ground ? [] : [warn('claim-no-ground', '/dispute')]), ...(isContacted ? [] : [warn('claim-no-contact', '/entries')]),
    ...(order?.fulfilment === 'marketplace' ? [warn('claim-shipped-by-marketplace', '/order/fulfilment')] : []), ...cardDisputeFirst(caseFile),
    ...(isAboveCap ? [advise('claim-above-cap', '/order/total', { cap })] : []), ...(on === null ? [] : dayFindings(caseFile, on))
  ]
}

/** A dispute with the card issuer that was begun ahead of the claim is said to end eligibility. */
function cardDisputeFirst({ proceedings }: CaseFile): readonly Finding[] {
  const [started, filed] = [proceedings?.cardDispute?.startedAt, proceedings?.claim?.filedAt]
  return started && (!filed || started.slice(0, 10) <= filed.slice(0, 10)) ? [warn('claim-after-card-dispute', '/proceedings/cardDispute/startedAt')] : []
}

function dayFindings(caseFile: CaseFile, on: string): readonly Finding[] {
  const zone = zoneOf(caseFile)
  const deadline = deadlinesOf(caseFile).find(({ kind }) => kind === 'a-to-z-claim')
  const day = (text: string | null | undefined): string | null => (text ? dayOf(text, zone).toString() : null)
  const [earliest, latest] = [day(deadline?.earliest), day(deadline?.latest)]
  return [
    ...(earliest !== null && on < earliest ? [warn('claim-grace-running', '/entries', { day: earliest })] : []), ...(latest !== null && latest < on ? [warn('claim-window-over', '/order/delivery/estimatedTo', { day: latest })] : [])
  ]
}
