import type { Language } from '#shared/domain/language.ts'

/** `1分23秒`, `1 min 23 s`; below ten seconds with tenths, since a clip of 0.4 seconds does last. */
export function durationText(seconds: number, language: Language): string {
  const units = language === 'ja' ? { hours: '時間', minutes: '分', seconds: '秒', between: '' } : { hours: ' h', minutes: ' min', seconds: ' s', between: ' ' }
  if (seconds < 9.95) return `${Math.max(0.1, seconds).toFixed(1)}${units.seconds}`
  const whole = Math.round(seconds)
  const parts = [[Math.floor(whole / 3_600), units.hours], [Math.floor(whole / 60) % 60, units.minutes], [whole % 60, units.seconds]] as const
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(units.between)
}
