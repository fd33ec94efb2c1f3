const carriers: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'ヤマト運輸', words: /ヤマト運輸|クロネコヤマト|yamato transport/i },
  { name: '佐川急便', words: /佐川急便|sagawa/i },
  { name: '日本郵便', words: /日本郵便|ゆうパック|レターパック|japan post/i },
  { name: '西濃運輸', words: /西濃運輸|カンガルー便|seino/i },
  { name: '福山通運', words: /福山通運/i },
  { name: 'Amazon', words: /Amazon配送|Amazon Logistics|アマゾン配送/i },
  { name: 'FedEx', words: /\bfedex\b/i },
  { name: 'DHL', words: /\bDHL\b/ },
  { name: 'UPS', words: /\bUPS\b/ }
]

/** The carrier that a text names; null where it names several or none. A number alone never tells it. */
export function carrierIn(text: string): string | null {
  const [one, ...others] = carriers.filter(({ words }) => words.test(text))
  return one === undefined || others.length > 0 ? null : one.name
}
