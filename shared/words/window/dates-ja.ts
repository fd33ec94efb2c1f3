/** Words about the dates that a file offers. */
export const datesJa = {
  dateReview: {
    open: (count: number) => `${count}点の証拠に、日付の候補があります。`, look: 'まとめて確かめる', title: '日付の候補を確かめる', list: '日付の候補の一覧',
    hint: '印を付けた証拠に、表示している日付を入れます。不確かな日付と、根拠によって食い違う日付には、初めは印を付けていません。どの日付も、あとから直せます。',
    chosen: (count: number, of: number) => `${of}点のうち${count}点に印`, all: 'すべてに印を付ける', nothing: '印をすべて外す', take: (count: number) => `${count}点に日付を入れる`, takeNone: '日付を入れる', leave: 'やめる',
    taken: (count: number) => `${count}点の証拠に日付を入れました。`, choice: (label: string, role: string) => `${label}の日付（${role}）`, skip: 'この日付は入れない', against: (source: string, when: string) => `${source}では${when}です`
  },
  dates: {
    best: '候補', others: (count: number) => `ほかに見つかった日付（${count}件）`, agrees: (sources: string) => `${sources}とも一致`,
    why: { user: '自分で入れた日付', metadata: '撮影や作成のときに機器が書いた日付です', 'mail-header': '送信のときにメールに付いた日付です', content: '中の文章にある日付です', 'file-name': 'ファイル名にある日付です', 'file-system': 'この複製が保存された日時で、コピーすると変わります' }
  }
} as const
