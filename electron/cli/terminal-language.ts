import type { Language } from '#shared/domain/language.ts'

/** The language of messages: `--lang`, else the locale of the environment as POSIX ranks it, else English. */
export function terminalLanguage(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const index = args.indexOf('--lang')
  const asked = index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (asked === 'ja' || asked === 'en') return asked
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.startsWith('ja') ? 'ja' : 'en'
}
