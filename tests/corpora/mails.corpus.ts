import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { looksLikeMail } from '#electron/intake/text-kind.ts'
import { blockText } from '#electron/intake/block-text.ts'
import { parseMail } from '#electron/intake/parse-mail.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'

const root = process.env['TSUZURI_CORPORA'] ?? ''
const filesIn = (...patterns: readonly string[]): readonly string[] => patterns.flatMap((pattern) => globSync(join(root, pattern))).filter((path) => statSync(path).isFile() && statSync(path).size > 0)

/** Mails that their makers keep because some reader once read them wrong. */
const collections: Readonly<Record<string, readonly string[]>> = { notmuch: filesIn('notmuch/test/corpora/**/*'), rspamd: filesIn('rspamd/test/**/*.eml'), gmime: filesIn('gmime/tests/data/**/*') }

test.each(Object.keys(collections))('every mail of %s has every word of its body on paper, whatever is quoted there, and no other', { timeout: 600_000 }, async (collection) => {
  const words = (text: string): string => text.replace(/[\s>＞]/g, '')
  for (const path of collections[collection] ?? []) {
    const mail = await parseMail(readFileSync(path))
    if (mail !== null) expect(words(blockText(mail.bodyBlocks())), path).toBe(words(mail.body))
  }
})

test.each(Object.keys(collections))('every mail of %s is shown with its head, or carried behind a cover page, each within ten seconds', { timeout: 600_000 }, async (collection) => {
  const paths = collections[collection] ?? []
  expect(paths.length).toBeGreaterThan(10)
  const slow: string[] = []
  for (const path of paths) {
    const start = performance.now()
    const { facts, portrayal } = await readyFile({ path }, { redactions: [], language: 'ja' })
    if (performance.now() - start > 10_000) slow.push(path)
    expect(portrayal.kind, path).toMatch(/text|cover|pictures|foreign/)
    if (facts.kind === 'message/rfc822' && looksLikeMail(readFileSync(path, 'latin1'))) expect(facts.dates.every(({ value }) => !Number.isNaN(Date.parse(value))), path).toBe(true)
  }
  expect(slow).toEqual([])
})
