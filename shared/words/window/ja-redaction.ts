/** Words of the editor that hides parts of an exhibit, and of what an original tells beyond what it shows. */
export const jaRedaction = {
  open: '一部を隠す', openHint: '住所や電話番号など、相手に見せたくない所を黒く塗ります。', count: (count: number) => `${count}か所を隠しています`, badge: (count: number) => `墨消し${count}か所`, title: (label: string) => `${label}の一部を隠す`, close: '終える', saving: '保存しています', saved: '保存しました', failed: '保存できていません',
  promise: '元のファイルはそのまま残ります。書面を作ると、枠の中は黒い画素に置きかわります。できあがったPDFは開き直して調べ、隠したものが残っていれば書面を作りません。',
  promiseText: '元のファイルはそのまま残ります。書面では、隠した言葉がどこにあっても黒い帯になります。できあがったPDFは開き直して調べ、隠した言葉が残っていれば書面を作りません。',
  attachments: 'このメールに画像やPDFが添付されている場合、中の言葉までは調べられないため、書面ではその添付は表紙だけになります。要るものは、別の証拠として加えてください。',
  attachedTitle: '添付の画像の中', attachedHint: '添付の画像やPDFから読み取ったものです。どれかを隠すと、このメールに添付された画像とPDFは、書面ではすべて表紙だけになります。',
  loading: '開いています', notParts: 'このファイルは、一部だけを隠すことができません。隠す所を決めると、書面では表紙だけになります。', locked: 'パスワードで閉じているため、ここでは開けません。',
  page: 'ページ', pageOf: (page: number, of: number) => `${page} / ${of}`, pageName: (label: string, page: number) => `${label}の${page}ページ目`, earlier: '前のページ', later: '次のページ', larger: '大きく', smaller: '小さく', usual: '元の大きさに戻す', undo: '元に戻す', add: '枠を加える', through: '枠の下を透かして見る', notDrawn: 'このページは表示できません。枠を付けると、この証拠は書面では表紙だけになります。',
  hint: '隠したい所を囲むと枠になります。枠は、つかんで動かせます。', keys: '矢印キーで移動、Shift＋矢印キーで大きさの変更、Alt＋矢印キーで細かく移動、Deleteキーで削除します。', area: '墨消しの枠',
  place: (left: number, top: number, width: number, height: number) => `左から${left}％、上から${top}％、幅${width}％、高さ${height}％`, areaName: (number: number, page: number, place: string) => `枠${number}、${page}ページ目、${place}`, areaTitle: (number: number) => `枠${number}`, onPage: (page: number) => `${page}ページ目`,
  added: '枠を加えました。', removed: '枠を外しました。', undone: '一つ前に戻しました。', full: 'これ以上は加えられません。',
  listTitle: '隠すところ', listEmpty: 'まだありません。', remove: (name: string) => `${name}を外す`, misfit: 'この証拠では使えない指定です。このままでは表紙だけになります。',
  proposals: '隠すとよいもの', kinds: { card: 'カード番号', 'my-number': 'マイナンバー', phone: '電話番号', email: 'メールアドレス', address: '住所', name: '人の名前' }, hide: '隠す', hideOne: (what: string) => `「${what}」を隠す`, hideAll: 'すべて隠す', hideAllOf: (kind: string) => `${kind}をすべて隠す`, keepOne: (what: string) => `「${what}」は隠さない`, declined: (count: number) => `見送った${count}件を戻す`,
  own: 'ご自身のこと', ownCount: (count: number) => `${count}件`, ownHint: '申し出には、たいていあなたの氏名や連絡先が要ります。渡す相手に知らせたくないものだけを隠してください。',
  orderStays: '注文番号と、この事案の追跡番号は提案しません。相手が確かめるのに要るためです。', nothingFound: 'ほかに隠すとよいものは見つかりませんでした。見落としはありえます。ご自身の目でも確かめてください。', found: (count: number) => `隠すとよいものが${count}件あります。`, notRead: 'この画像の文字は、まだ読み取られていません。枠は手で付けられます。', firstPages: (pages: number) => `文字を調べたのは、はじめの${pages}ページです。残りはご自身の目で確かめてください。`, reading: '文字を調べています',
  textShown: '書面での見え方', textCut: '長いため、はじめの部分だけを表示しています。隠す言葉は全文に及びます。', word: '隠す言葉', wordHint: '全角と半角、空白の違いは区別しません。', hideWord: 'この言葉を隠す', hideSelected: '選んだ言葉を隠す', tooShort: '2文字以上の言葉にしてください。', wordAdded: '言葉を隠しました。', wordRemoved: '隠すのをやめました。',
  telling: (what: string) => `元のファイルには、${what}も記録されています。書面のページには載せません。`, tellingWhat: { position: '撮影した場所', 'serial-number': '機器の製造番号', owner: '持ち主の名前', 'other-orders': 'ほかの注文', unread: '確かめられなかった内容' }, tellingAnd: '、', tellingEmbed: '書面のPDFには、受け取った人が確かめられるように元のファイルを添付できます。このファイルは、ふだんは添付から外します。「作り方」で「すべて」を選ぶと、この記録ごと相手に渡ります。', tellingRedacted: '一部を隠しているため、このファイルが書面に添付されることはありません。'
}
