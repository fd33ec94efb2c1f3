/** Whether an original goes along with a pack, and why not. */
export const leftOutWords = {
  redacted: { ja: 'なし（墨消しがあるため）', en: 'no (it is redacted)' },
  'carries-redacted': { ja: 'なし（墨消しした資料の元のファイルを含むため）', en: 'no (it holds the file of a redacted exhibit)' },
  telling: { ja: 'なし（位置情報、機器の番号または氏名を含むため）', en: 'no (it holds a position, a serial number or a name)' },
  unread: { ja: 'なし（何が含まれているかを確かめられないため）', en: 'no (what it tells could not be looked for)' },
  'not-wanted': { ja: 'なし（添付しない指定のため）', en: 'no (none were to be attached)' },
  'no-room': { ja: 'なし（大きさの上限を超えるため）', en: 'no (the file would be too large)' },
  absent: { ja: 'なし（手元にないため）', en: 'no (it was not at hand)' },
  within: { ja: 'メールの原本の中', en: 'within the original of its mail' },
  embedded: { ja: 'あり', en: 'yes' }
} as const
