import type { SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import { isComplaint, isRefused, isUndone } from './is-undone.ts'
import type { MailSender } from './mail-sender.ts'
import { tellings } from './mail-tellings.ts'
import type { Telling } from './mail-tellings.ts'
import { sentencesOf } from './sentences.ts'

/** In a title alone: what is asked for, asked about, or on its way. */
const askedFor = /リクエストをキャンセル|キャンセルリクエスト|お願い|願い|ください|下さい|方法|やり方|問い?合わ?せ|質問|相談|苦情|教えて|至急|必要|request(?:ed)? (?:a |for )?(?:refund|cancell?ation)|refund request|cancell?ation request|out for delivery|will be|arriving/i
const forwarded = /^(?:\s*(?:fwd?|fw|転送)\s?[:：]\s?){1,5}/i
const replied = /^\s*re\s?[:：]/i
const sellerWrote = /出品者.{0,40}(?:から|より)の?(?:ご?返信|ご?回答|メッセージ|ご?連絡)|(?:message|reply|response) from .{0,60}seller|seller .{0,60}(?:replied|responded|has sent you)/i
/** What stands in quotes, or behind the marketplace's own heading, is the name of an item. */
const quoted = /「[^」]*(?:」|$)|『[^』]*(?:』|$)|["“”][^"“”]*(?:["“”]|$)/g
const ownHeading = /^((?:注文|発送|出荷|配達)(?:済み|完了) ?:|(?:ordered|shipped|dispatched|delivered|cancell?ed) ?:).*$/i

export type MailHead = { readonly subject: string; readonly sender: MailSender }

export const isForward = (subject: string): boolean => forwarded.test(subject)

/** The one event that a mail tells of; null where that is not sure. `body` and head are plain (NFKC). */
export function mailEvent({ subject, sender }: MailHead, body: string): SuggestedEvent | null {
  const title = titleOf(subject, sender)
  if (sender === 'seller') return 'seller-replied'
  if (replied.test(title) || isUndone(title)) return null
  if (sellerWrote.test(title)) return askedFor.test(title) ? null : 'seller-replied'
  const sentences = sentencesOf(body)
  // Whoever writes that nothing came tells of no delivery, whatever they quote.
  if (sender !== 'amazon' && sentences.some(isComplaint)) return null
  // Of a title that says two things the first in the list goes before; one that tells of a wish or a plan tells of no event.
  const told = tellings.find(({ subject: words }) => words.test(title))
  if (told !== undefined) return askedFor.test(title) || !isHeld(title, told, told.subject) ? null : told.event
  const [only, ...others] = tellings.filter((telling) => sentences.some((sentence) => isHeld(sentence, telling, telling.body)))
  return only === undefined || others.length > 0 ? null : only.event
}

function titleOf(subject: string, sender: MailSender): string {
  const title = subject.replace(forwarded, '').trim()
  return (sender === 'amazon' ? title.replace(ownHeading, '$1') : title).replace(quoted, ' ').trim()
}

/** A sentence that says it and does not take it back. */
function isHeld(sentence: string, { event }: Telling, words: RegExp): boolean {
  const found = words.exec(sentence)
  return found !== null && !isUndone(sentence, found.index + found[0].length) && (event === 'claim-decided' || !isRefused(sentence))
}
