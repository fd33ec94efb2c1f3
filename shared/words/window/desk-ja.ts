/** Words of the notes in the margin, of the contacts, of what is to be shown and of the dates. */
export const deskJa = {
  notes: { label: '気をつけたいところ', replace: '言い換える', remove: 'この言葉を消す', dropSpare: '重なったほうを外す', spareGone: '重なった引用を外しました。', correct: (text: string) => `「${text}」に直す`, changed: (was: string, text: string) => `「${was}」を「${text}」に変えました。`, removed: (was: string) => `「${was}」を消しました。` },
  contacts: {
    title: '連絡', add: '連絡を記録する', emptyTitle: 'まだ連絡の記録はありません。', emptyBody: '出品者や運送会社に連絡したら、つながらなかったときも含めて、ここに残してください。', list: (name: string) => `${name}との連絡`, unnamed: '相手の書かれていない連絡', count: (n: number) => `${n}件`,
    grace: (hours: number) => `最初の連絡から${hours.toLocaleString('en-GB')}時間${hours < 72 ? '' : `（${Math.floor(hours / 24)}日）`}`, over: (needed: number) => `回答を待つ目安の${needed}時間を過ぎました。`, running: (left: number) => `回答を待つ目安まで、あと${left}時間です。`, notSent: 'こちらからの連絡はまだ記録されていません。', failed: 'つながらなかった', minutes: (n: number) => `${n}分`, promised: (day: string) => `約束の期日 ${day}`, overdue: (day: string) => `${day}までの約束が過ぎています。その後があれば書き、なければ状況を尋ねてください。`,
    failedField: 'つながらず、誰にも伝えられなかった', duration: '話した時間（分）', durationWrong: '分を数字で書いてください。', spokeWith: '担当者', reference: '受付番号', outcome: '結果'
  },
  readiness: {
    title: '示せることの確認', intro: 'この種類のトラブルで尋ねられることと、手元の証拠を並べています。認められることを約束するものではありません。', summary: (shown: number, of: number) => `${of}項目のうち${shown}項目に証拠`, none: 'まだありません', told: '書かれていますが、証拠がありません', openEvidence: '証拠を加える',
    lamps: '申請の三つの備え', lamp: { subject: '対象', deadline: '時期', evidence: '証拠' }, state: { on: 'そろっています', partly: '一部が足りません', off: '足りません' }
  },
  deadlines: {
    queue: { title: '送る順', list: '送る書面の順', intro: '一件ずつ、上から順に送ります。いちばん上を送って記録すると、次の事案が上に来ます。', states: { next: '次に送る', turn: 'そのあと', waiting: '回答待ち' }, goesTo: (desk: string) => `窓口：${desk}`, awaits: (desk: string, day: string) => (day === '' ? `${desk}の回答を待っています` : `${desk}の回答を${day}まで待っています`) },
    title: '期日', all: 'すべての期日', intro: '終えていない事案の期日を、近い順に並べています。どれも目安です。公式の最新の条件を確かめてください。', emptyTitle: 'いま控えている期日はありません。', emptyBody: '注文や連絡の日時を書くと、期日がここに並びます。',
    state: { ahead: 'これから', open: 'いま', over: '過ぎています' }, today: '今日', inDays: (days: number) => `あと${days}日`, agoDays: (days: number) => `${days}日前`, from: (day: string) => `${day}から`, until: (day: string) => `${day}まで`, unknown: '計算できません', why: '計算と出典', source: '出典', checkedOn: (day: string) => `${day}に確認`, list: '期日の一覧',
    ownHint: '公式の画面などで確かめた数値があれば、理由とともに書いてください。', value: (unit: string) => `数値（${unit}）`, reason: '理由', reasonHint: '例：申請の画面に「75日以内」と表示された', keep: '使う', takeBack: '元の数値に戻す', change: '数値を変える', cancel: 'やめる', valueWrong: '0より大きい数を書いてください。', reasonMissing: '理由を書いてください。', owned: (reason: string) => `この事案の数値です。理由：${reason}`,
    units: { hours: '時間', days: '日', months: 'か月', yen: '円', pounds: 'ポンド', characters: '字', lines: '行', copies: '通', words: '語' }, calendar: 'カレンダーに書き出す', saved: (path: string) => `書き出しました：${path}`, reminders: '期日が近づいたら知らせる', remindersHint: 'この画面を開いているあいだだけ、一日に一度知らせます。'
  }
} as const
