/** Words of taking evidence in. */
export const intakeJa = {
  intake: {
    running: (done: number, of: number) => `取り込んでいます（${of}件のうち${done}件）`, starting: '取り込みの用意をしています', progress: '取り込みの進み具合', cancel: '取り込みをやめる', cancelling: '取り込みを止めています', cancelled: (left: number) => `残りの${left}件は取り込みませんでした。取り込んだものは残っています。`,
    cutOff: (done: number, of: number) => `前回、${of}件のうち${done}件を取り込んだところで終わっています。`, goOn: '続きを取り込む', leave: '残りは取り込まない', more: (n: number) => `ほかに${n}件あります。`
  }
}
