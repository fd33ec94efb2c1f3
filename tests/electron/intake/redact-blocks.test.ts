import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redactionBar, sought } from '#shared/domain/redact-text.ts'
import { blockPieces, blockText } from '#electron/intake/block-text.ts'
import { htmlBlocks } from '#electron/intake/html/html-blocks.ts'
import { quotedTextBlocks } from '#electron/intake/quoted-lines.ts'
import { shownBlocks } from '#electron/intake/redact-blocks.ts'

const most = 1_000
const shown = (html: string, ...hidden: readonly string[]): string => blockText(shownBlocks(htmlBlocks(html), hidden, most))
/** As whoever reads the pages may put the words together, with the signs between them or without. */
const bare = (html: string, ...hidden: readonly string[]): string => blockPieces(shownBlocks(htmlBlocks(html), hidden, most)).filter(({ isWord }) => isWord).map(({ text }) => text).join('')

describe('words to be hidden in what has a structure', () => {
  test.each([
    ['over cells', '<table border=1><tr><td>山田<td>花子<tr><td>a<td>b</table>', '山田花子', `${redactionBar} ${redactionBar}\na b`],
    ['over the heads of a table', '<table><tr><th>山田<th>花子<tr><td>a<td>b</table>', '山田 花子', `${redactionBar} ${redactionBar}\na b`],
    ['over lines', '<p>山<br>田様', '山田', `${redactionBar}\n${redactionBar}様`],
    ['over quoted lines', '<blockquote>山<br>田様</blockquote>', '山田', `> ${redactionBar}\n> ${redactionBar}様`],
    ['with the sign of quotation that stood between them', '<blockquote>山<br>田様</blockquote>', '山\n> 田', `> ${redactionBar}\n> ${redactionBar}様`],
    ['over items, with the mark between them', '<ul><li>山<li>田</ul>', '山\n・田', `・${redactionBar}\n・${redactionBar}`],
    ['over items, without it', '<ol><li>山<li>田</ol>', '山田', `1. ${redactionBar}\n2. ${redactionBar}`]
  ])('are hidden %s', (_, html, hidden, expected) => { expect(shown(html, hidden)).toBe(expected) })

  test('are hidden in a plain text by what was seen there', () => {
    const blocks = quotedTextBlocks('> 山\n>> 田\n> 様', { isReply: true, isPage: false })
    for (const hidden of ['山\n>> 田', '山田', '田 様']) expect(blockText(shownBlocks(blocks, [hidden], most))).toContain(redactionBar)
  })

  test('of a card number over cells the last digits stay', () => {
    expect(shown('<table border=1><tr><td>4111 1111<td>1111 1111<tr><td>a<td>b</table>')).toBe('****-****-****-1111\na b')
    expect(shown('<p>カード 4111111111111111 で')).toBe('カード ****-****-****-1111 で')
  })

  test('no more is shown than asked for, and no word is cut before it is hidden', () => {
    expect(blockText(shownBlocks(htmlBlocks('<p>あいうえお</p><ul><li>山田</ul>'), ['山田'], 3))).toBe('あいう')
    expect(blockText(shownBlocks(htmlBlocks('<p>あい山田</p>'), ['山田'], 3))).toBe('あい█')
  })

  test('stay nowhere, whatever the page', () => {
    const tags = fc.constantFrom('<table border=1>', '<tr>', '<td>', '<th>', '</table>', '<ol>', '<li>', '</ol>', '<blockquote>', '</blockquote>', '<br>', '<p>', ' ', '&gt;')
    const word = fc.string({ unit: fc.constantFrom('a', 'B', '山', '田', '-', '>'), minLength: 1, maxLength: 5 })
    fc.assert(fc.property(fc.array(fc.oneof(tags, word), { maxLength: 25 }), word, (pieces, hidden) => {
      fc.pre(sought(hidden).replaceAll('>', '') !== '')
      expect(sought(bare(pieces.join(''), hidden))).not.toContain(sought(hidden))
      expect(sought(shown(pieces.join(''), hidden))).not.toContain(sought(hidden))
    }), { numRuns: 500 })
  })
})
