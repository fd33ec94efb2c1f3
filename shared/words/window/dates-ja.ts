/** Words about the dates that a file offers. */
export const datesJa = {
  dates: {
    best: '候補', others: (count: number) => `ほかに見つかった日付（${count}件）`, agrees: (sources: string) => `${sources}とも一致`,
    why: { user: '自分で入れた日付', metadata: '撮影や作成のときに機器が書いた日付です', 'mail-header': '送信のときにメールに付いた日付です', content: '中の文章にある日付です', 'file-name': 'ファイル名にある日付です', 'file-system': 'この複製が保存された日時で、コピーすると変わります' }
  }
} as const
