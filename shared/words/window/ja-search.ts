/** Words of the search over all cases. */
export const jaSearch = {
  label: 'すべての事案から探す', placeholder: '探す', clear: '消す', results: '見つかったもの',
  hint: '事案の内容、経緯、証拠の題名や番号、証拠の中の文字から探します。例：返金、担当者の名前、注文番号。',
  count: (total: number) => `${total.toLocaleString('ja-JP')}件見つかりました。`, nothing: (query: string) => `「${query}」は見つかりませんでした。言葉を短くするか、別の書き方で探してください。`,
  waiting: (left: number) => `証拠の文字を読み取っています（あと${left.toLocaleString('ja-JP')}件）。見つかるものが増えることがあります。`,
  latestCases: (shown: number, cases: number) => `${cases.toLocaleString('ja-JP')}件の事案のうち、最近変わった${shown}件を表示しています。言葉を足すと絞り込めます。`,
  shown: (shown: number, total: number) => `${total.toLocaleString('ja-JP')}件のうち${shown}件`,
  inCase: '事案の内容', sent: '送った書面', entry: (when: string) => `経緯　${when}`, exhibit: (label: string) => `証拠　${label}`, text: (label: string) => `証拠の中の文字　${label}`
} as const
