import { expect, test } from 'vitest'
import type { Failure } from '#shared/domain/failure.ts'
import { failureText } from '#shared/words/failure-text.ts'

const problems = [{ code: 'field-missing', pointer: '/title' }, { code: 'date-invalid', pointer: '/order/placedAt' }] as const

/** One of each; a new code does not compile until it stands here. */
const failures: { readonly [Code in Failure['code']]: Extract<Failure, { readonly code: Code }> } = {
  'case-invalid': { code: 'case-invalid', problems }, 'call-invalid': { code: 'call-invalid', channel: 'case:open', problems }, 'pack-refused': { code: 'pack-refused', packId: 'complaint-letter', problems },
  'print-failed': { code: 'print-failed', reason: 'no printer' }, 'already-there': { code: 'already-there', path: '/a' }, 'case-not-found': { code: 'case-not-found', path: '/a' }, 'case-not-in-store': { code: 'case-not-in-store', caseId: 'c' }, 'archive-refused': { code: 'archive-refused', path: 'a.tsuzuri', reason: 'swells', entry: null },
  'pack-unknown': { code: 'pack-unknown', packId: 'x', known: ['a', 'b'] }, 'pack-language-missing': { code: 'pack-language-missing', packId: 'x', language: 'en' }, 'template-broken': { code: 'template-broken', file: 'a/b.ja.hbs', line: 3, detail: 'detail' },
  'not-a-pack': { code: 'not-a-pack', file: 'pack.pdf', reason: 'no-manifest' },
  'file-unreadable': { code: 'file-unreadable', file: 'a.png', reason: 'empty' }, 'too-many-files': { code: 'too-many-files', folder: 'IMG_5001.png', limit: 5_000, what: 'files' }, 'file-too-large': { code: 'file-too-large', file: 'a.png', bytes: 2_000_000, limitBytes: 1_000_000 },
  'exhibit-altered': { code: 'exhibit-altered', exhibitId: 'a', expectedSha256: '0', actualSha256: '1' }, 'image-refused': { code: 'image-refused', file: 'a.png', reason: 'damaged' }, 'screens-apart': { code: 'screens-apart', file: 'a.png' }, 'pdf-refused': { code: 'pdf-refused', file: 'a.pdf', reason: 'encrypted' },
  'too-slow': { code: 'too-slow', file: 'a.pdf', limitSeconds: 20 }, 'redaction-failed': { code: 'redaction-failed', faults: [{ exhibitId: 'a', position: 0, label: '資料1', page: 3, found: 'text' }] }, 'password-file-broken': { code: 'password-file-broken', path: '/passwords', line: 3 }, 'store-damaged': { code: 'store-damaged', path: '/store', detail: 'd' }, 'store-emptied': { code: 'store-emptied', path: '/store' }, 'store-foreign': { code: 'store-foreign', path: '/store' },
  'store-newer': { code: 'store-newer', path: '/store', found: 2, known: 1 }, 'store-busy': { code: 'store-busy', path: '/store' }, 'disk-full': { code: 'disk-full', path: '/out' }, 'not-writable': { code: 'not-writable', path: '/out' },
  cancelled: { code: 'cancelled' }, unexpected: { code: 'unexpected', detail: 'TypeError at line 5' }
}

test.each(Object.values(failures))('$code says in both languages what happened and what to do', (failure) => {
  for (const language of ['ja', 'en'] as const) {
    const text = failureText(failure, language)
    expect(text.length).toBeGreaterThan(10)
    expect(text).not.toMatch(/undefined|\[object|「」|“”/)
    expect(/[ぁ-ん]/u.test(text)).toBe(language === 'ja')
  }
})

test('every reason of a refusal has its own sentence', () => {
  const texts = [
    ...(['not-a-zip', 'path-leaves', 'link', 'too-many-entries', 'too-large', 'swells', 'repeated', 'no-case', 'no-pack', 'encrypted'] as const).map((reason) => failureText({ code: 'archive-refused', path: 'a', reason, entry: null }, 'ja')),
    ...(['absent', 'empty', 'not-a-file', 'outside', 'no-permission', 'vanished', 'changed', 'silent', 'failed'] as const).map((reason) => failureText({ code: 'file-unreadable', file: 'a', reason }, 'ja')),
    ...(['truncated', 'damaged', 'too-many-pixels', 'too-long', 'mislabelled', 'unsupported'] as const).map((reason) => failureText({ code: 'image-refused', file: 'a', reason }, 'ja')),
    ...(['damaged', 'encrypted', 'too-many-pages'] as const).map((reason) => failureText({ code: 'pdf-refused', file: 'a', reason }, 'ja'))
  ]
  expect(new Set(texts).size).toBe(texts.length)
})

test('all problems of a case are told, one a line', () => {
  expect(failureText(failures['case-invalid'], 'en').split('\n')).toHaveLength(2)
})

test('what went wrong inside is not shown to people', () => {
  expect(failureText(failures.unexpected, 'en')).not.toContain('TypeError')
})

test('a hostile name is shown by its numbers', () => {
  expect(failureText({ code: 'case-not-found', path: 'a\u202eb' }, 'ja')).toContain('a\\u{202e}b')
})
