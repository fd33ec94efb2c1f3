/** Why an exhibit is shown by a cover page, and what a reader of notes is told. */
export const coverReasonWords = {
  damaged: { ja: 'ファイルが傷んでいるか途中で切れているため、内容を表示できません。', en: 'The file is damaged or cut short and cannot be shown.' },
  encrypted: { ja: 'パスワードで保護されているため、内容を表示できません。', en: 'The file is protected by a password and cannot be shown.' },
  'too-large': { ja: '画素数かファイルの大きさが上限を超えるため、内容を表示していません。', en: 'It has more pixels or bytes than can be shown.' },
  'too-many-pages': { ja: 'ページ数が多すぎるため、内容を表示していません。', en: 'The file has too many pages to be shown.' },
  unsupported: { ja: 'この形式は紙面に表示できません。', en: 'This kind of file cannot be shown on paper.' },
  'redaction-not-possible': { ja: '墨消しを確実に行えない形式のため、内容を表示していません。元のファイルも添付していません。', en: 'This file cannot be shown redacted. Its original is not attached.' },
  'no-still': { ja: '動画のため、内容を紙面に表示していません。', en: 'A video; it is not shown on paper.' },
  'still-failed': { ja: '動画から一場面を取り出せなかったため、内容を表示していません。', en: 'A video of which no frame could be taken; it is not shown.' },
  'not-decodable': { ja: 'このコンピューターでは開けない形式の動画（H.265など）のため、内容を紙面に表示していません。', en: 'A video in a format that could not be opened on the computer that made this (H.265, for example); it is not shown on paper.' },
  'video-too-large': { ja: '大きな動画のため、内容を紙面に表示していません。', en: 'A large video; it is not shown on paper.' },
  absent: { ja: '元のファイルが手元にないため、内容を表示できません。', en: 'The original is not at hand and cannot be shown.' },
  'too-slow': { ja: '読み取りに時間がかかりすぎるため、内容を表示していません。', en: 'Reading the file took too long; it is not shown.' }
} as const

export const noteWords: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  ...coverReasonWords,
  encrypted: { ja: 'パスワードで保護されているため、表紙だけを付けています。開くためのパスワードを渡して（コマンドでは --password-file）、もう一度作ってください。', en: 'It is protected by a password and is carried with a cover page. Give its password (--password-file on the command line) and make the pack again.' },
  'password-wrong': { ja: '渡されたパスワードでは開けませんでした。大文字・小文字や全角・半角を確かめてください。', en: 'None of the passwords that were given opens it. Check capitals and spelling.' },
  'opened-by-password': { ja: '渡されたパスワードで開き、ページを保護のない形で載せています。元のファイルは保護されたままです。', en: 'It was opened by the password that was given; its pages stand in the pack without protection. The original stays protected.' },
  'owner-protected': { ja: '印刷や変更を制限する保護がかかっています。誰でも読める文書ですので、ページはそのまま載せています。元のファイルには手を加えていません。', en: 'It is protected against changes or printing, though anybody may read it: its pages are shown as they are, the original is untouched.' },
  mislabelled: { ja: '拡張子と中身の形式が違います。中身の形式として扱いました。', en: 'Its extension does not fit its content; it was read by its content.' },
  'too-many-pixels': { ja: '画素が多すぎるため表示していません。小さくした写しを入れてください。', en: 'It has too many pixels to be shown. Add a smaller copy.' },
  'not-shown': { ja: '内容を紙面に表示していません。', en: 'Its content is not shown on paper.' },
  'headers-missing': { ja: 'メールの見出し（差出人、日時など）がありません。', en: 'The mail has no headers.' },
  'outlook-mail': { ja: 'Outlookの.msg形式のメールで、中身を読み取れなかったため、表紙だけを付けています。内容を載せるには、同じメールを.eml、.mht、またはPDFで保存したものを加えてください。', en: 'A mail in Outlook’s .msg format that could not be read; it is carried with a cover page. To show its content, add the same mail saved as .eml, .mht or PDF.' },
  'date-differs': { ja: '差出人が書いた日時と、受け取ったサーバーの記録が、一日以上違います。両方の日時を見比べてください。', en: 'The date that the sender wrote and the record of the server that received it are more than a day apart. Compare the two.' },
  'truncated-text': { ja: '長いため、途中までを表示しています。', en: 'It is long; only its beginning is shown.' },
  'text-damaged': { ja: '文字の一部が壊れているか、途中で切れています。読み取れなかったところは、紙面では〓と表示します。壊れていないものがあれば、入れ直してください。', en: 'Its text is damaged or cut short in places; what could not be read is shown as 〓 on paper. If you have a whole copy, add that instead.' },
  'attachments-left': { ja: '添付ファイルが多いか大きいため、一部は一覧に載せるだけにしました。必要なものは別の資料として加えてください。', en: 'It has too many or too large attachments; some are only listed. Add those that you need as exhibits of their own.' },
  signed: { ja: '電子署名が付いています。有効かどうかは確かめていません。署名は元のファイルに残り、書面のページには付きません。署名を示したいときは、元のファイルも一緒に渡してください。', en: 'It carries a digital signature, which was not checked. It stays with the original, not with the pages of the papers; to show it, hand over the original as well.' },
  'entries-not-drawn': { ja: '記入欄や注釈のうち、見え方がファイルに入っていないものがあります。紙面に表れていないか、違って見えることがあります。元のファイルと見比べ、足りなければ、表示したものを印刷（PDFへ保存）した写しを入れてください。', en: 'Some of its form fields or notes have no appearance of their own and may be missing or look different on paper. Compare with the original; if anything is missing, print it to a new PDF and add that instead.' },
  'branch-redaction-not-possible': { ja: 'メールに墨消しがあるため、この添付ファイルは内容を表示していません。必要なら別の資料として加えてください。', en: 'It belongs to a redacted mail and is not shown. Add it as an exhibit of its own if you need it.' },
  'one-frame': { ja: '動画のため、一場面だけを表示しています。', en: 'It is a video; one frame of it is shown.' },
  'no-still': { ja: '動画のため、表紙だけを付けています。一場面を載せるには、アプリの画面で動画そのものを証拠に加えて作るか、ffmpegをこのコンピューターに入れて、もう一度作ってください。', en: 'It is a video and is carried with a cover page. To show one frame of it, add the video itself as evidence in the app and make the pack there, or install ffmpeg on this computer and make it again.' },
  'not-decodable': { ja: 'このコンピューターでは開けない形式の動画（H.265など）のため、表紙だけを付けています。一場面を載せるには、見せたい場面の画面写真を証拠に加えるか、動画をH.264に変換した写しを加えてください。', en: 'It is a video in a format that cannot be opened here (H.265, for example) and is carried with a cover page. To show a scene of it, add a screenshot of that scene, or a copy of the video converted to H.264.' },
  animated: { ja: '動く画像のため、最初の一枚を表示しています。', en: 'It is animated; its first frame is shown.' },
  'card-masked': { ja: 'カード番号に見える数字があるため、末尾4桁のほかを「*」に置き換えて載せ、その旨を資料の頭に記しています。カード番号でなければ、元のファイルも渡して確かめてもらってください。', en: 'It has digits that look like a card number: only the last four are shown, and a line at its head says so. If they are none, hand over the original as well.' },
  'original-no-room': { ja: '添付すると大きさの上限を超えるため、元のファイルは添付していません。', en: 'The original is not attached, since the file would then be larger than allowed.' },
  'original-telling': { ja: '位置情報、氏名、ほかの注文などを含むため、元のファイルは添付していません。', en: 'The original is not attached, since it holds a position, a serial number, a name or other orders.' },
  'original-redacted': { ja: '墨消しがあるため、元のファイルは添付していません。', en: 'The original is not attached, since it is redacted.' }
}
