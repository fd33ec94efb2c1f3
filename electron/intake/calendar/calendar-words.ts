import type { Language } from '#shared/domain/language.ts'

type CalendarWords = Readonly<Record<'calendar' | 'summary' | 'start' | 'end' | 'zone' | 'location' | 'organiser' | 'writtenAt' | 'note' | 'cancelled' | 'repeats' | 'empty' | 'untitled' | 'description' | 'local', string>>

/** How the events of a calendar file are headed on paper. */
export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  ja: { calendar: 'カレンダーの予定', summary: '件名', start: '開始', end: '終了', zone: '時間帯', location: '場所', organiser: '主催者', writtenAt: '作成', note: '備考', cancelled: '取り消された予定です。', repeats: '繰り返しの予定です（初回の日時を載せています）。', empty: 'このファイルに予定はありません。', untitled: '（件名なし）', description: '内容', local: '記載なし（日本時間と見なしています）' },
  en: { calendar: 'Calendar', summary: 'Title', start: 'Begins', end: 'Ends', zone: 'Time zone', location: 'Place', organiser: 'Organiser', writtenAt: 'Written', note: 'Note', cancelled: 'This event was cancelled.', repeats: 'This event repeats; its first time is shown.', empty: 'There is no event in this file.', untitled: '(no title)', description: 'Text', local: 'Not stated (taken to be Japan time)' }
}
