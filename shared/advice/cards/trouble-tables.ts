import type { TroubleTable } from './card.ts'

/** What to do when a way does not work; the choice can be kept in the timeline. */
export const troubleTables: readonly TroubleTable[] = [
  {
    id: 'no-call', title: { ja: '電話がつながらないとき', en: 'When a call does not come about' }, use: { ja: '当てはまるものを選ぶと、手当てが分かり、経緯に記録できます。', en: 'Choose what fits: you see what helps, and can keep it in the timeline.' },
    rows: [
      {
        id: 'no-ring', channel: 'phone', sign: { ja: '呼び出しがない', en: 'The phone does not ring' },
        help: { ja: '時間帯を変えて、申し込み直します。その前に、登録した電話番号、着信拒否、迷惑電話の設定、通知の許可、電波を確かめます。', en: 'Ask again at another time of day. First check the number on file, call blocking, the spam filter, notifications and signal.' },
        care: { ja: '続けて何度も申し込まず、チャットで受付番号をもらってから折り返しを頼みます。', en: 'Do not ask over and over: get a reference number by chat and ask to be called back.' },
        record: { ja: '電話を申し込んだが、呼び出しがなかった', en: 'I asked to be called; the phone did not ring' }
      },
      {
        id: 'cut-off', channel: 'phone', sign: { ja: '途中で切れる', en: 'The call breaks off' },
        help: { ja: '無線LANを使う通話を切るか、別の回線で受けます。電波のよい所に移ります。', en: 'Turn off calls over Wi-Fi or use another line, where the signal is good.' },
        care: { ja: '最初に受付番号を聞いておくと、続きから話せます。', en: 'Ask for the reference number at the start, so that you can go on from there.' },
        record: { ja: '電話が途中で切れ、話が終わらなかった', en: 'The call broke off before the matter was settled' }
      },
      {
        id: 'long-wait', channel: 'phone', sign: { ja: '待ち時間が長い', en: 'The wait is long' },
        help: { ja: '待つあいだにチャットで要点を整え、受付番号をもらいます。', en: 'Put the matter in order by chat meanwhile and get a reference number.' },
        care: { ja: '同じ用件をいくつも開かず、番号で一つにつなげます。', en: 'Do not open the same matter twice: tie it together by its number.' },
        record: { ja: '電話を申し込んだが、長く待たされて話せなかった', en: 'I asked to be called but had to give up after a long wait' }
      },
      {
        id: 'identity-stuck', channel: 'phone', sign: { ja: '本人確認で止まる', en: 'It stops at the identity check' },
        help: { ja: '登録した氏名、住所、電話番号、メールアドレス、支払方法の下4桁、直近の注文を手元にそろえて申し込み直します。', en: 'Have name, address, phone, e-mail, the last four digits of the payment and your latest order at hand, and ask again.' },
        care: { ja: 'カード番号の全桁、パスワード、認証コードは、誰にも伝えません。', en: 'Give nobody the whole card number, a password or a code.' },
        record: { ja: '電話の本人確認で止まり、話を進められなかった', en: 'The call stopped at the identity check' }
      }
    ]
  },
  {
    id: 'return-shipment', title: { ja: '返送で困ったとき', en: 'When a return gets stuck' }, use: { ja: 'ラベル、集荷、控えで止まったときに。', en: 'Labels, pickup and slips.' },
    rows: [
      {
        id: 'label-not-printed', channel: null, sign: { ja: 'ラベルを印刷できない', en: 'The label cannot be printed' },
        help: { ja: '画面に印刷の要らない方法があれば選びます。窓口の端末で使うQRコードが出ないときは、届いたメールの案内から開き直します。', en: 'Choose a way that needs no printing, where one is offered. If no QR code appears, open it anew from the mail.' },
        care: { ja: '印刷の要らない方法でも、返品の受付番号は箱の中に入れます。', en: 'Also without printing, the return number goes into the box.' },
        record: { ja: '返品用のラベルを印刷できなかった', en: 'The return label could not be printed' }
      },
      {
        id: 'no-printer', channel: null, sign: { ja: 'プリンターがない', en: 'There is no printer' },
        help: { ja: '手書きの伝票を受け付ける窓口から、追跡できる方法で送ります。', en: 'Send it by a tracked way from a counter that takes handwritten slips.' },
        care: { ja: '控えの番号を書き留め、出品者か購入先に知らせます。送料の負担は先に確かめます。', en: 'Note the number on the slip and tell the other side. Ask first who pays.' },
        record: { ja: 'プリンターがないため、手書きの伝票で返送することにした', en: 'Having no printer, I am returning it with a handwritten slip' }
      },
      {
        id: 'packing', channel: null, sign: { ja: '梱包に自信がない', en: 'The packing may not hold' },
        help: { ja: '丈夫な箱に入れ、中身を固定し、液体や精密なものには緩衝材を足します。四辺を透明のテープで留め、古いラベルは剥がします。', en: 'Use a strong box, fix the contents and add padding for liquids and fine parts. Tape all four edges and take off old labels.' },
        care: { ja: '詰める前と閉じたあとを撮っておきます。', en: 'Photograph it before you close it and after.' },
        record: { ja: '返送する商品を梱包し、写真を撮った', en: 'I packed the item for its return and photographed it' }
      },
      {
        id: 'pickup-missed', channel: 'phone', sign: { ja: '集荷に来ない', en: 'The pickup did not come' },
        help: { ja: '伝票か受付の番号で集荷の状況を確かめ、集荷を手配し直します。', en: 'Look it up by the slip or request number and arrange another pickup.' },
        care: { ja: '返送の期日が近いときは、持ち込みに切り替えます。', en: 'If the last day is near, take it to a counter instead.' },
        record: { ja: '予定の時間に集荷が来なかった', en: 'The pickup did not come at the agreed time' }
      },
      {
        id: 'slip-lost', channel: null, sign: { ja: '控えが見当たらない', en: 'The slip is lost' },
        help: { ja: '持ち込んだ窓口か配送業者に、日時と場所を伝えて番号を調べてもらいます。', en: 'Tell the counter or the carrier where and when, and ask them to look the number up.' },
        care: { ja: '控えは、返金が済むまで捨てません。', en: 'Throw no slip away before the refund is done.' },
        record: { ja: '返送の控えが見当たらず、窓口に番号を問い合わせた', en: 'The return slip is lost; I asked the counter for its number' }
      }
    ]
  }
]
