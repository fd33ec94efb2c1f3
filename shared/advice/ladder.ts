import type { DeskStep, LadderStep, Rung } from '#shared/domain/advice.ts'
import type { Channel } from '#shared/domain/case-vocabulary.ts'
import type { Situation } from './situation.ts'

/** The way up when an answer does not come: which rungs were used, and the first that was not. */
export function contactLadder(order: readonly DeskStep[], situation: Situation): readonly LadderStep[] {
  const rungs = order.some(({ desk }) => desk === 'seller') ? sellerRungs(order, situation) : marketplaceRungs(situation)
  const lastUsed = rungs.findLastIndex(([, used]) => used > 0)
  const nextAt = situation.isClosed ? -1 : rungs.findIndex(([, used], index) => index > lastUsed && used === 0)
  return rungs.map(([rung, used], index) => ({ rung, used, isNext: index === nextAt }))
}

type Counted = readonly [Rung, number]

function marketplaceRungs(situation: Situation): readonly Counted[] {
  const by = channelCount(situation, 'marketplace')
  const chats = by('chat')
  const calls = by('phone')
  return [
    ['chat', Math.min(chats, 1)], ['phone-request', calls], ['chat-anew', Math.max(0, chats - 1)], ['in-writing', by('email') + by('form') + by('post')], ['outside', situation.contactsOf('consumer-centre').length]
  ]
}

function sellerRungs(order: readonly DeskStep[], situation: Situation): readonly Counted[] {
  const sent = situation.contactsOf('seller').filter((entry) => entry.direction !== 'in').length
  const claim: readonly Counted[] = order.some(({ desk }) => desk === 'claim') ? [['claim', situation.caseFile.proceedings?.claim?.filedAt ? 1 : 0]] : []
  return [
    ['message', Math.min(sent, 1)], ['message-again', Math.max(0, sent - 1)], ['marketplace', situation.contactsOf('marketplace').length], ...claim, ['outside', situation.contactsOf('consumer-centre').length]
  ]
}

const channelCount = (situation: Situation, desk: 'marketplace') => (channel: Channel): number => situation.contactsOf(desk).filter((entry) => entry.channel === channel).length
