import type { Language } from '#shared/domain/language.ts'
import { withFullStop } from './full-stop.ts'

/** A plain verb or adjective at the end, which こと makes into a noun; polite forms and nouns stand as they are. */
const plainEnding = /(?:[たるうくすつぬむぶぐい]|んだ|いだ)$/u
const politeEnding = /(?:です|ます|でした|ました|ません|ください|さい)$/u

/** A point as it is told after 確認した点は次のとおりです: …がなかったこと。 Points are noted in the plain form, which nobody speaks to a desk in. */
export function notedPoint(point: string, language: Language): string {
  const bare = point.replace(/[。．.]+$/u, '')
  return language === 'ja' && plainEnding.test(bare) && !politeEnding.test(bare) ? `${bare}こと。` : withFullStop(point, language)
}
