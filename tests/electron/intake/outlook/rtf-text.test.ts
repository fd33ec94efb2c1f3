import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { rtfText } from '#electron/intake/outlook/rtf-text.ts'
import { unpackRtf } from '#electron/intake/outlook/unpack-rtf.ts'

const most = 100_000
const textOf = (rtf: string): string => rtfText(Buffer.from(rtf, 'latin1'), most).text
const raw = String.raw

describe('RTF as Outlook packs it', () => {
  // Source: MS-OXRTFCP, 4.1: two worked examples.
  test.each([
    ['2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'],
    ['1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}']
  ])('is unpacked: %s', (packed, rtf) => {
    expect(unpackRtf(Buffer.from(packed, 'hex'), most)?.toString('latin1')).toBe(rtf)
  })

  test('of any bytes ends, and gives no more than is asked for', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const head = Buffer.from('00000000ffffffff4c5a467500000000', 'hex')
      expect(unpackRtf(Buffer.concat([head, noise]), 300)?.length ?? 0).toBeLessThanOrEqual(320)
      unpackRtf(noise, 300)
    }))
  })
})

describe('the text of an RTF', () => {
  test.each([
    ['paragraphs, tabs and named marks', raw`{\rtf1\ansi a\par b\tab c\~d \ldblquote e\rdblquote\line f}`, 'a\nb\tc\u00a0d “e”\nf'],
    ['marks that are escaped', raw`{\rtf1 \{a\}\\}`, '{a}\\'],
    ['no fonts, styles, pictures, or parts that are starred', raw`{\rtf1{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}}{\info{\author Mori}}{\*\generator x;}{\pict 00ff}a}`, 'a'],
    ['bytes behind \\bin skipped', raw`{\rtf1 a{\pict\bin3 }}}}b}`, 'ab'],
    ['characters by number, their stand-ins skipped', raw`{\rtf1\uc1 \u12354?\u12356\'82\u-10179?\u-8704?b}`, 'あい😀b'],
    ['two stand-ins', raw`{\rtf1\uc2 \u12354\'82\'a0b}`, 'あb'],
    ['bytes of the code page', raw`{\rtf1\ansi\ansicpg932 \'95\'d4\'8b\'e0}`, '返金'],
    ['a second byte that stands bare', raw`{\rtf1\ansi\ansicpg932 \'83A\'83C}`, iconv.decode(Buffer.from([0x83, 0x41, 0x83, 0x43]), 'shift_jis')],
    ['the code page of the font', raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset128 Gothic;}{\f2\fcharset204 Arial;}}\f0 \'e9\f1 \'95\'d4{\f2 \'cf}\'8b\'e0}`, 'é返П金'],
    ['a group that is never closed', raw`{\rtf1{\fonttbl{\f0 A`, ''],
    ['nothing', '', '']
  ])('has %s', (_, rtf, text) => {
    expect(textOf(rtf)).toBe(text)
  })

  test('made from HTML is that HTML, without its twins', () => {
    const rtf = raw`{\rtf1\ansi\fromhtml1 \deff0{\*\htmltag18 <html>}{\*\mhtmltag4 <x>}{\*\htmltag84 <a href="b">}\htmlrtf {\field{\*\fldinst{HYPERLINK "b"}}{\fldrslt\cf1\ul \htmlrtf0 link\htmlrtf }\htmlrtf0 \htmlrtf }\htmlrtf0 {\*\htmltag92 </a>}}`
    expect(rtfText(Buffer.from(rtf), most)).toEqual({ kind: 'html', text: '<html><a href="b">link</a>' })
  })

  test.each(['{', '}', '\\', "\\'", '\\u1?', '{\\*\\x ', '\\f1 a', '\\htmlrtf a\\htmlrtf0 '])('of %j many times over is read in proportion', (piece) => {
    const start = performance.now()
    rtfText(Buffer.from(piece.repeat(300_000)), 10_000_000)
    expect(performance.now() - start).toBeLessThan(4_000)
  })

  test('of any make breaks nothing and is no longer than is asked for', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom('{', '}', '\\', "\\'8", "\\'95\\'d4", '\\u', '\\u99999999999', '\\bin', '\\bin9999999', '\\bin-1', '\\f-1', '\\fonttbl', '\\fcharset128', '\\htmlrtf', '\\*', '\\uc99', '\\fromhtml1'), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 })
    fc.assert(fc.property(pieces, (list) => { expect(rtfText(Buffer.from(list.join('')), 50).text.length).toBeLessThanOrEqual(50) }))
  })
})
