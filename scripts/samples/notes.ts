/** The lines of a debit card, as its owner copied them from the screen. */
const statement = `デビットカード 利用明細（画面の写し）
見本カード株式会社　カード番号の下4桁: 2468

利用日        利用先            金額       状態
2026/10/06    AMAZON CO JP      7,350円    確定
2026/10/07    AMAZON CO JP      7,350円    確定
2026/10/12    AMAZON DIGITAL      600円    確定
2026/10/20    AMAZON DIGITAL      600円    未確定

表示した日時: 2026年10月20日 21時30分
`

export const statementNote = (): Buffer => Buffer.from(statement, 'utf8')
