/** Words about pictures that are alike, and about screens that continue one another. */
export const alikeJa = {
  alike: {
    listed: (labels: readonly string[]) => labels.join(labels.length === 2 ? 'と' : '、'),
    same: (labels: string) => `${labels}は、ほぼ同じ画面です。`, run: (labels: string) => `${labels}は、続きの画面のようです。`,
    look: '見比べる', leave: 'このままにする', join: '一つにつなげる', joining: '画面をつなげています…', joined: (labels: string) => `${labels}をつなげました。元の画像も、事案の中に残っています。`, apart: '元の画面に戻す',
    lookSame: 'ほぼ同じ画面を見比べる', lookRun: '続きの画面を見比べる', difference: '違うところ', differenceHint: '二つを重ねました。違うところだけが明るく見えます。', remove: (label: string) => `${label}を外す`,
    runHint: '上から順に並べています。つなげると、重なったところを除いた縦長の一つの資料になります。日付は最初の画面のものを使います。', madeFrom: (count: number) => `${count}枚の画面をつなげた画像です。書面の終わりの一覧に、元の画像も載ります。`, close: '閉じる'
  }
} as const
