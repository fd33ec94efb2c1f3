import type { Language } from '#shared/domain/language.ts'

/** How a talk is named and headed on paper. */
type ConversationWords = { readonly title: string; readonly savedAt: string; readonly people: string; readonly users: string; readonly agents: string; readonly statedZone: (zone: string) => string; readonly period: string; readonly time: string; readonly name: string; readonly text: string; readonly undated: string; readonly reckoned: (day: string) => string; readonly span: (first: string, last: string) => string; readonly separator: string; readonly clock: string; readonly clockNote: string }

export const conversationWords: Readonly<Record<Language, ConversationWords>> = {
  ja: {
    title: '題名', savedAt: '保存日時', people: '参加者', users: '利用者（呼び名から）', agents: '担当者（呼び名から）', statedZone: (zone) => `元のファイルに記載のとおり（${zone}）です。`, period: '期間', time: '時刻', name: '発言者', text: '内容', undated: '日付の記載なし', reckoned: (day) => `${day}　※日付の記載はなく、時刻が午前0時を過ぎているため翌日としました`, span: (first, last) => `${first}から${last}まで`, separator: '、',
    clock: '時刻について', clockNote: '元のファイルに時差の記載がないため、日本時間と見なしています。'
  },
  en: {
    title: 'Title', savedAt: 'Saved', people: 'People', users: 'Customer (by name)', agents: 'Agent (by name)', statedZone: (zone) => `As the file states them (${zone}).`, period: 'Period', time: 'Time', name: 'Speaker', text: 'Text', undated: 'No date given', reckoned: (day) => `${day} (not stated; the times pass midnight)`, span: (first, last) => `${first} to ${last}`, separator: ', ',
    clock: 'Times', clockNote: 'The file states no time zone; taken to be Japan time.'
  }
}
