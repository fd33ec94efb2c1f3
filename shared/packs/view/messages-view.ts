import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { callSheetView } from './call-sheet-view.ts'
import type { CallSheetView } from './call-sheet-view.ts'
import { callView } from './call-view.ts'
import type { CallView } from './call-view.ts'
import { chatView } from './chat-view.ts'
import type { ChatMatter, ChatView } from './chat-view.ts'
import { deliveryView } from './delivery-view.ts'
import type { DeliveryView } from './delivery-view.ts'
import { messageView } from './message-view.ts'
import type { MessageView } from './message-view.ts'
import { recontactView } from './recontact-view.ts'
import type { RecontactView } from './recontact-view.ts'
import { refundView } from './refund-view.ts'
import type { RefundView } from './refund-view.ts'
import { reminderView } from './reminder-view.ts'
import type { ReminderView } from './reminder-view.ts'
import { once } from './rooms.ts'
import type { Rooms } from './rooms.ts'
import type { ViewContext } from './slot.ts'

/** What messages, calls and enquiries say, and the sheets that they are prepared on. */
export type MessagesView = {
  readonly message: MessageView
  readonly reminder: ReminderView
  readonly delivery: DeliveryView
  readonly refund: RefundView
  readonly call: CallView
  readonly recontact: RecontactView
  readonly chat: ChatView
  readonly callSheet: CallSheetView
}

/** `contacts` are those with the addressee. */
export type MessagesMatter = Omit<ChatMatter, 'recontact'> & { readonly addresseeId: string | undefined; readonly contacts: readonly Entry[] }

export function messagesRooms(caseFile: CaseFile, matter: MessagesMatter, context: ViewContext): Rooms<MessagesView> {
  const { addresseeId, contacts } = matter
  const recontact = once(() => recontactView(caseFile, context))
  return {
    message: () => messageView(caseFile, addresseeId, context), reminder: () => reminderView(contacts, rulesOf(caseFile), context), delivery: () => deliveryView(caseFile, contacts, context), refund: () => refundView(caseFile, context),
    call: () => callView(caseFile, context), recontact, chat: () => chatView(caseFile, { ...matter, recontact: recontact() }, context), callSheet: () => callSheetView(caseFile, matter, context)
  }
}
