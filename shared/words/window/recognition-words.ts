import type { Language } from '#shared/domain/language.ts'

/** What the window says about the recognition of text. */
export const recognitionWords = {
  ja: {
    switch: '画像の文字を読み取る',
    hint: '画像と、文字のないPDFから、日付や注文番号の候補を探します。メールに添付されたものと、動画の一場面も読み取ります。このコンピューターの中だけで、作業の合間に一件ずつ行います。',
    running: (done: number, of: number) => `画像の文字を読み取っています（${of}件のうち${done}件が済みました）。そのまま作業を続けられます。`,
    paused: (left: number) => `文字の読み取りを止めています（残り${left}件）。`,
    stop: '止める', goOn: '続ける',
    title: '読み取った文字',
    note: '画像から自動で読み取った文字です。誤りを含むことがありますので、大事な箇所は画像と見比べてください。',
    nothing: '文字は見つかりませんでした。',
    lines: (count: number) => `${count}行`
  },
  en: {
    switch: 'Recognise text in pictures',
    hint: 'Looks for dates and order numbers in pictures and in PDFs without text, those attached to mails and the frame of a video included. It is done on this computer alone, one file after the other, while nothing else is going on.',
    running: (done: number, of: number) => `Text in pictures is being recognised (${done} of ${of} files done). You can go on working.`,
    paused: (left: number) => `Text recognition is paused (${left} ${left === 1 ? 'file' : 'files'} left).`,
    stop: 'Pause', goOn: 'Go on',
    title: 'Recognised text',
    note: 'This text was recognised automatically and may contain errors. Compare what matters with the picture.',
    nothing: 'No text was found.',
    lines: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`
  }
} as const satisfies Readonly<Record<Language, unknown>>
