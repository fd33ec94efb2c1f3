/** Characters that must not begin a line (JLREQ 3.1.7, with small kana, the long vowel mark and iteration marks). */
const startForbidden = new Set(
  '）」』】〕］｝〉》〙〗｠、。，．・：；？！‼⁇⁈⁉‐゠–〜～ーヽヾゝゞ々〻' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ' +
    '｡､｣･ｰｧｨｩｪｫｬｭｮｯ' +
    ',.!?:;)]}%’”»…‥℃％',
)

/** Characters that must not end a line (JLREQ 3.1.8), and signs that belong to what follows. */
const endForbidden = new Set('（「『【〔［｛〈《〘〖｟([{‘“«¥￥$＄£€〒№＃')

export function mayStartLine(character: string): boolean {
  return !startForbidden.has(firstCharacter(character))
}

export function mayEndLine(character: string): boolean {
  return !endForbidden.has(firstCharacter(character))
}

function firstCharacter(cluster: string): string {
  return cluster.length === 1 ? cluster : String.fromCodePoint(cluster.codePointAt(0) ?? 0)
}
