import type { Language } from '#shared/domain/language.ts'
import type { MailHeader } from './parse-mail.ts'

/** How a mail's headers and its list of attachments are named on paper. */
type MailWords = { readonly headers: Readonly<Record<MailHeader, string>>; readonly attachments: string; readonly kind: string; readonly size: string; readonly bytes: string; readonly exhibit: string; readonly unnamedFile: (number: number) => string; readonly unnamed: string; readonly emptyBody: string }

export const mailWords: Readonly<Record<Language, MailWords>> = {
  ja: {
    headers: { from: '差出人', 'reply-to': '返信先', to: '宛先', cc: 'Cc', date: '日時', received: '受信サーバーの記録', subject: '件名', 'message-id': 'Message-ID' },
    attachments: '添付ファイル', kind: '形式', size: '大きさ', bytes: 'バイト', exhibit: '番号', unnamedFile: (number) => `添付ファイル${number}`, unnamed: '（名前なし）', emptyBody: '（本文なし）'
  },
  en: {
    headers: { from: 'From', 'reply-to': 'Reply to', to: 'To', cc: 'Cc', date: 'Date', received: 'Recorded by the receiving server', subject: 'Subject', 'message-id': 'Message-ID' },
    attachments: 'Attachments', kind: 'Kind', size: 'Size', bytes: 'bytes', exhibit: 'Exhibit', unnamedFile: (number) => `attachment ${number}`, unnamed: '(no name)', emptyBody: '(no text)'
  }
}
