/** Titles of the system's dialogs. */
export const dialogWords = {
  ja: { openFolder: '事案のフォルダーを選ぶ', openArchive: '.tsuzuri ファイル、または開き直せるPDFを選ぶ', exportCase: '事案の書き出し先', chooseExhibits: '証拠にするファイルを選ぶ', savePack: '書類の保存先', saveCalendar: 'カレンダーの保存先', importPack: '取り込むひな形を選ぶ', exportPack: 'ひな形の書き出し先', templates: 'ひな形', text: 'テキスト' },
  en: { openFolder: 'Choose a case folder', openArchive: 'Choose a .tsuzuri file, or a PDF made to be opened again', exportCase: 'Export the case to', chooseExhibits: 'Choose evidence files', savePack: 'Save the document as', saveCalendar: 'Save the calendar as', importPack: 'Choose a file of templates', exportPack: 'Write the templates to', templates: 'Templates', text: 'Text' }
} as const
