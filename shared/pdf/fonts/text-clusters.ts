/** What is drawn as one: a character with its variation selector, or a joined emoji sequence. */
const cluster =
  /\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*|[^][\uFE00-\uFE0F\u{E0100}-\u{E01EF}]?/gu

const needsCare = /[\u200D\u20E3\uD800-\uDFFF\uFE00-\uFE0F]/

/** True when every UTF-16 unit of the text is a cluster by itself, which is the common and quick case. */
export const isSimple = (text: string): boolean => !needsCare.test(text)

export const textClusters = (text: string): readonly string[] => text.match(cluster) ?? []
