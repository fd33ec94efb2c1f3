import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { earliestMs, latestMs, momentOf } from '#shared/domain/moment.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'

/** Two dates that cannot both be true; the pointers name both places. */
export type Clash = { readonly code: ClashCode; readonly earlier: string; readonly later: string }
export type ClashCode = 'step-before-earlier-step' | 'captured-before-shown' | 'written-before-happened' | 'estimate-reversed'

export function findClashes(caseFile: CaseFile, zone: Zone): readonly Clash[] {
  return [...stepClashes(caseFile, zone), ...exhibitClashes(caseFile, zone), ...citedClashes(caseFile, zone)]
}

type Step = { readonly pointer: string; readonly at: string | null | undefined }

/** The way of an order; each step must not come before any step ahead of it. */
function orderSteps(caseFile: CaseFile): readonly (readonly Step[])[] {
  const order = caseFile.order
  const delivery = order?.delivery
  const back = order?.return
  const placed: Step = { pointer: '/order/placedAt', at: order?.placedAt }
  const goods: readonly Step[] = [
    placed,
    { pointer: '/order/delivery/dispatchedAt', at: delivery?.dispatchedAt },
    { pointer: '/order/delivery/markedDeliveredAt', at: delivery?.markedDeliveredAt }
  ]
  const returned: readonly Step[] = [
    placed,
    { pointer: '/order/delivery/receivedAt', at: delivery?.receivedAt },
    { pointer: '/order/return/requestedAt', at: back?.requestedAt },
    { pointer: '/order/return/authorisedAt', at: back?.authorisedAt },
    { pointer: '/order/return/shippedAt', at: back?.shippedAt },
    { pointer: '/order/return/arrivedAt', at: back?.arrivedAt }
  ]
  return [goods, returned, [placed, { pointer: '/order/return/refundedAt', at: back?.refundedAt }]]
}

function stepClashes(caseFile: CaseFile, zone: Zone): readonly Clash[] {
  const estimate: readonly Step[] = [{ pointer: '/order/delivery/estimatedFrom', at: caseFile.order?.delivery?.estimatedFrom }, { pointer: '/order/delivery/estimatedTo', at: caseFile.order?.delivery?.estimatedTo }]
  return [
    ...orderSteps(caseFile).flatMap((steps) => reversedPairs(steps, zone, 'step-before-earlier-step')),
    ...reversedPairs(estimate, zone, 'estimate-reversed')
  ]
}

/** Each step with the nearest of the steps ahead of it that it cannot come before. */
function reversedPairs(steps: readonly Step[], zone: Zone, code: ClashCode): readonly Clash[] {
  const dated = steps.filter((step): step is Step & { readonly at: string } => typeof step.at === 'string')
  return dated.flatMap((step, index): readonly Clash[] => {
    const ahead = dated.slice(0, index).findLast((other) => isBefore(step.at, other.at, zone))
    return ahead ? [{ code, earlier: step.pointer, later: ahead.pointer }] : []
  })
}

/** Certainly before: even the last moment that `a` can mean lies ahead of the first that `b` can mean. */
const isBefore = (a: string, b: string, zone: Zone): boolean => latestMs(momentOf(a), zone) < earliestMs(momentOf(b), zone)

function exhibitClashes(caseFile: CaseFile, zone: Zone): readonly Clash[] {
  return (caseFile.exhibits ?? []).flatMap((exhibit, index) => {
    const at = (name: string, value: string | null | undefined): Step => ({ pointer: `/exhibits/${index}/${name}`, at: value })
    return [
      ...reversedPairs([at('happenedAt', exhibit.happenedAt), at('capturedAt', exhibit.capturedAt)], zone, 'captured-before-shown'),
      ...reversedPairs([at('happenedAt', exhibit.happenedAt), at('writtenAt', exhibit.writtenAt)], zone, 'written-before-happened'),
      ...reversedPairs([at('writtenAt', exhibit.writtenAt), at('capturedAt', exhibit.capturedAt)], zone, 'captured-before-shown')
    ]
  })
}

/** An event cannot be shown by something that was captured before it; contacts and notes may refer back. */
function citedClashes(caseFile: CaseFile, zone: Zone): readonly Clash[] {
  const exhibits = new Map((caseFile.exhibits ?? []).map((exhibit, index) => [exhibit.id, { exhibit, index }]))
  return (caseFile.entries ?? []).flatMap((entry, entryIndex) => {
    const place = entry.kind === 'event' ? placeOf(entry.when, zone) : null
    if (!place) return []
    return (entry.cites ?? []).flatMap((cite): readonly Clash[] => {
      const found = exhibits.get(parseCite(cite).exhibitId)
      const captured = found?.exhibit.capturedAt
      if (!found || !captured || latestMs(momentOf(captured), zone) >= place.earliestMs) return []
      return [{ code: 'captured-before-shown', earlier: `/exhibits/${found.index}/capturedAt`, later: `/entries/${entryIndex}/when` }]
    })
  })
}
