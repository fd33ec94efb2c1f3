/** `owner`: whoever keeps the case, as far as the mail itself shows it: it went to the marketplace or to themselves, or came from a private box. */
export type MailSender = 'amazon' | 'seller' | 'owner' | 'other'

const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g
const amazon = /@(?:[\w-]+\.){0,4}amazon\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/i
const desk = /@marketplace\.amazon\./i
/** Boxes that people have, and no marketplace, carrier or shop sends its notices from. */
const privateBox = /@(?:[\w-]+\.)?(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|proton|protonmail|docomo|ezweb|au|uqmobile|softbank|vodafone|ymobile|rakumail|nifty|biglobe|ocn|so-net|plala|dion|asahi-net)\.(?:com|net|me|de|jp|(?:ne|co|or)\.jp|co\.uk)$/i
const mostHeadLines = 10
const longestLine = 10_000

/** Who wrote a mail, by the addresses in the headers that stand before its body, the sender's first. */
export function mailSender(text: string, subject: string): MailSender {
  const [from, ...to] = headLines(text, subject).map((line) => (line.slice(0, longestLine).match(address) ?? []).map((one) => one.toLowerCase()))
  const sender = from?.[0]
  if (sender === undefined) return 'other'
  if (desk.test(sender)) return 'seller'
  if (amazon.test(sender)) return 'amazon'
  const others = to.flat()
  return privateBox.test(sender) || others.some((one) => amazon.test(one)) || (others.length > 0 && others.every((one) => one === sender)) ? 'owner' : 'other'
}

function headLines(text: string, subject: string): readonly string[] {
  const lines = text.slice(0, mostHeadLines * longestLine).split('\n', mostHeadLines)
  const end = subject === '' ? -1 : lines.indexOf(subject)
  // Without a subject the addresses end where the first line has none.
  const first = lines.findIndex((line) => !line.includes('@'))
  return lines.slice(0, end >= 0 ? end : first < 0 ? lines.length : first)
}
