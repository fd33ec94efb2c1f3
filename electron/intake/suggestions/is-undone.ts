/** What takes back what a Japanese sentence seems to state: it did not happen, is wished, planned, doubted, merely reported, or long past. */
const japanese = new RegExp([
  'ません|ない|なかった|なく|ずに|できず|まだ|いまだ|未(?!来)|不在|持ち?帰り|予定|見込|延期|遅延|遅れ|保留|中断|停止|まもなく|近日|待(?:って|ち)',
  '(?:処理|手続き?|準備|確認|配達|配送|輸送|対応|進行|審査|調査|発送)中', '希望(?!の(?:場所|置き|時間|日時|方法))|[しきえりい]たい|ほしい|欲しい|求め|要求',
  '失敗|エラー|取り?消|撤回|誤(?:配|って|り)|間違|違(?:い|う|っ)|別の|他人|紛失|破損|損傷|壊れ|不良|欠品|不足|足り|空(?:箱|っぽ|だ|で)|[な無]し(?=$|[。、\s)])|勝手に|無断|無視|進捗|覚えの?(?:が|は)?な', 'のに|けれど|けど|ものの|にもかかわらず|一方で',
  'とのこと|らしい|はず|表示|ステータス|(?<!世話)[とに]な(?:っ|り)|とあ(?:る|り|っ)|とされ|まま', '先日|以前|過去|前回|経(?:過|って)|以来',
  'いつ(?!も)|でしょうか|ですか|ますか|ましたか|かどうか|[?？]', '(?:返品|返金|リクエスト|申請|配達|集荷|交換|発送|依頼)[のをが]?キャンセル|私[はがの]|当方'
].join('|'))
const refused = /却下|拒否|お断り|declin|reject|denied|refus/i

const english = /\b(?:not|never|nothing|missing|lost|wrong|empty|damaged|broken|without|ignored|unfair(?:ly)?|by mistake|me|you told|I (?:was|did|do|still|am still)|but|however|although|though|still|yet|claim(?:s|ed|ing)? (?:that|it|to)|says|said|marked|show(?:s|n|ing)?|supposed|allegedly|pending|processing|progress|fail(?:ed|ure|s)?|unable|errors?|problems?|delay(?:s|ed)?|attempt(?:s|ed)?|scheduled?|expect(?:s|ed)?|await(?:s|ing)?|waiting|soon|why|where|how|what|status|my|unless|until|whether|could|cannot)\b|n['’]t\b|\bno [a-z]{2}/i
/** These take back what stands behind them: once it has been delivered, we will be in touch. */
const englishBefore = /\b(?:if|once|when|before|after|will|would|should|might|can|please|want|need|hope|to be|like to|in case)\b/i
const englishQuestion = /^\W*(?:have|has|had|did|do|does|was|were|is|are|can|could|will|would|should)\b/i

/** What a claim is denied is its decision; all else that is denied did not happen. */
export const isRefused = (sentence: string): boolean => refused.test(sentence)

/** Whether a sentence states what it names up to `end`, or takes it back. A text of one language is not undone by the words of the other. */
export function isUndone(sentence: string, end = sentence.length): boolean {
  return japanese.test(sentence) || english.test(sentence) || englishBefore.test(sentence.slice(0, end)) || englishQuestion.test(sentence)
}

/** Of what has not come people write so; if it stands under a condition, a notice says it. */
const complaint = /届(?:いて(?:い|お)?(?:ません|ない)|きません|かない|かず)|受け取(?:って(?:い|お)?(?:ません|ない)|れません)|未着|(?:never|not|n['’]t) (?:yet )?(?:been )?(?:received?|arrived?|got|come)|(?:is|still|went|are) missing|(?:never|not) (?:showed|turned) up/i
const condition = /場合|たら|際|\bif\b|\bshould you\b|\bin case\b/i

export const isComplaint = (sentence: string): boolean => complaint.test(sentence) && !condition.test(sentence)
