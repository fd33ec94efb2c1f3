import { rmSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import type { Verification } from '#shared/packs/verify/verification.ts'
import { verifyPack } from '#shared/packs/verify/verify-pack.ts'
import { bytesSource, lacks, read } from '../../pdf/write/pdf-readers.ts'
import { bytesOf, smallPack } from './small-pack.ts'

const pack = await smallPack()
const whole = bytesOf(pack)
afterAll(() => { rmSync(pack.folder, { recursive: true, force: true }) })

const verified = (bytes: Uint8Array): Promise<Verification> => verifyPack(bytesSource(bytes), nodeMachine, 'pack.pdf')
const problemsOf = (found: Verification): readonly string[] => [
  ...found.exhibits.flatMap(({ id, problem }) => (problem === null ? [] : [`${id} ${problem.code}`])), ...found.pages.map(({ page, code }) => `${page} ${code}`), ...found.problems.map((problem) => `${problem.code}${'name' in problem ? ` ${problem.name}` : ''}`)
]

/** The same damages on every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * below)
  }
}

function flipped(bytes: Uint8Array, from: number, length: number, next: (below: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = from + next(length)
  copy[at] = (copy[at] ?? 0) ^ (1 << next(8))
  return copy
}

async function opened(): Promise<{ readonly document: PDFDocument; readonly specifications: readonly PDFDict[] }> {
  const document = await PDFDocument.load(whole, { updateMetadata: false })
  const files = document.catalog.lookup(PDFName.of('AF'), PDFArray)
  return { document, specifications: files.asArray().map((one) => document.context.lookup(one, PDFDict)) }
}
const saved = (document: PDFDocument): Promise<Uint8Array> => document.save()

function byQpdf(...parameters: readonly string[]): Uint8Array {
  const [from, to] = [join(pack.folder, 'in.pdf'), join(pack.folder, 'changed.pdf')]
  writeFileSync(from, whole)
  read('qpdf', ...parameters.map((word) => (word === 'IN' ? from : word === 'OUT' ? to : word)))
  return readFileSync(to)
}

describe('what was not touched', () => {
  test('fits, with four originals and every page', async () => {
    const found = await verified(whole)
    expect(problemsOf(found)).toEqual([])
    expect(found).toMatchObject({ ok: true, exhibits: [{ id: 'shot', embedded: true }, { id: 'photo' }, { id: 'memo' }, { id: 'call' }], manifest: { exhibits: [{ dates: [{ role: 'captured', source: 'file-name' }] }, {}, {}, {}] } })
    expect(found.manifest?.pages.length).toBe((await opened()).document.getPageCount())
  })

  test.skipIf(lacks('qpdf')).each(['--object-streams=generate', '--object-streams=disable', '--linearize'])('fits when qpdf %s saved it anew (skipped without qpdf)', async (option) => {
    expect(problemsOf(await verified(byQpdf(option, 'IN', 'OUT')))).toEqual([])
  })

  test.skipIf(lacks('mutool'))('fits when mupdf saved it anew (skipped without mupdf)', async () => {
    const [from, to] = [join(pack.folder, 'in.pdf'), join(pack.folder, 'clean.pdf')]
    writeFileSync(from, whole)
    read('mutool', 'clean', '-gggg', from, to)
    expect(problemsOf(await verified(readFileSync(to)))).toEqual([])
  })
})

describe('a single bit', () => {
  test.each(Object.keys(pack.originals))('of an original is found, and its exhibit named: %s', async (id) => {
    const original = pack.originals[id] ?? Buffer.alloc(0)
    const from = whole.lastIndexOf(original)
    expect(from).toBeGreaterThan(0)
    const next = chance(7)
    for (let round = 0; round < 12; round += 1) expect(problemsOf(await verified(flipped(whole, from, original.length, next)))).toEqual([`${id} changed`])
  })

  test('of the manifest or its checksums is found', async () => {
    const next = chance(11)
    const from = whole.indexOf('{\n  "format": "tsuzuri-manifest"')
    const length = whole.indexOf('\nendstream', from) - from
    for (let round = 0; round < 20; round += 1) expect(problemsOf(await verified(flipped(whole, from, length, next))).join()).toMatch(/manifest-unreadable|file-changed manifest\.json/)
    const list = whole.lastIndexOf(`  資料1 shot.png\n`) - 64
    for (let round = 0; round < 8; round += 1) expect(problemsOf(await verified(flipped(whole, list, 64, next)))).toEqual(['file-changed manifest-sha256.txt'])
  })

  test('of what a page draws is found, and its page named', async () => {
    const next = chance(13)
    const { document } = await opened()
    for (const [index, page] of document.getPages().entries()) {
      const stream = page.node.Contents()
      if (!(stream instanceof PDFRawStream)) throw new Error('no content')
      const from = whole.indexOf(Buffer.from(stream.contents))
      for (let round = 0; round < 4; round += 1) expect(problemsOf(await verified(flipped(whole, from, stream.contents.length, next)))).toContain(`${index + 1} changed`)
    }
  })

  test('of a picture is found, and its page named', async () => {
    const next = chance(17)
    const { document } = await opened()
    for (const [index, page] of document.getPages().entries()) {
      const pictures = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
      for (const [, ref] of pictures?.entries() ?? []) {
        const stream = document.context.lookup(ref)
        if (!(stream instanceof PDFRawStream)) continue
        const from = whole.indexOf(Buffer.from(stream.contents))
        for (let round = 0; round < 5; round += 1) expect(problemsOf(await verified(flipped(whole, from, stream.contents.length, next)))).toContain(`${index + 1} changed`)
      }
    }
  })
})

describe('embedded files', () => {
  const swap = async (one: number, other: number): Promise<Uint8Array> => {
    const { document, specifications } = await opened()
    const [first, second] = [specifications[one]?.get(PDFName.of('EF')), specifications[other]?.get(PDFName.of('EF'))]
    if (first === undefined || second === undefined) throw new Error('no files')
    specifications[one]?.set(PDFName.of('EF'), second)
    specifications[other]?.set(PDFName.of('EF'), first)
    return saved(document)
  }

  test.each([[0, 1], [0, 2], [1, 3], [2, 3]])('that change places are both named: %i and %i', async (one, other) => {
    const ids = ['shot', 'photo', 'memo', 'call']
    expect(problemsOf(await verified(await swap(one, other)))).toEqual([`${ids[one]} swapped`, `${ids[other]} swapped`])
  })

  test.each([[0, 'shot'], [1, 'photo'], [2, 'memo'], [3, 'call']] as const)('number %i under another name is named with it', async (index, id) => {
    const { document, specifications } = await opened()
    for (const key of ['F', 'UF']) specifications[index]?.set(PDFName.of(key), PDFHexString.fromText('別の名前.bin'))
    const found = await verified(await saved(document))
    expect(found.exhibits[index]).toMatchObject({ id, problem: { code: 'renamed', name: '別の名前.bin' } })
    expect(problemsOf(found)).toEqual([`${id} renamed`])
  })

  test('of two names, one for old readers and one for new, are one too many', async () => {
    const { document, specifications } = await opened()
    specifications[2]?.set(PDFName.of('F'), PDFHexString.fromText('invoice.exe'))
    expect(problemsOf(await verified(await saved(document)))).toEqual(['file-added invoice.exe'])
  })

  test.skipIf(lacks('qpdf')).each([[1, 'shot missing'], [2, 'photo missing'], [3, 'memo missing'], [4, 'call missing'], [6, 'file-missing manifest-sha256.txt']] as const)('that are gone are named: %i (skipped without qpdf)', async (key, problem) => {
    const { document, specifications } = await opened()
    const names = document.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
    names.remove(key * 2 - 1)
    names.remove(key * 2 - 2)
    document.catalog.lookup(PDFName.of('AF'), PDFArray).remove(key - 1)
    expect(specifications.length).toBe(6)
    expect(problemsOf(await verified(await saved(document)))).toEqual([problem])
  })

  test.skipIf(lacks('qpdf'))('that were added are named (skipped without qpdf)', async () => {
    writeFileSync(join(pack.folder, 'extra.txt'), 'extra')
    expect(problemsOf(await verified(byQpdf('IN', '--add-attachment', join(pack.folder, 'extra.txt'), '--', 'OUT')))).toEqual(['file-added extra.txt'])
  })

  test('changed together with the manifest are given away by what is printed', async () => {
    const digest = (bytes: Uint8Array, kind: 'sha256' | 'md5'): string => {
      const hash = kind === 'sha256' ? nodeMachine.startSha256() : nodeMachine.startMd5()
      hash.add(bytes)
      return Buffer.from(hash.finish()).toString('hex')
    }
    const original = pack.originals['memo'] ?? Buffer.alloc(0)
    const forged = Buffer.from(original.toString('utf8').replace('電話', '対面'))
    let text = whole.toString('latin1').replaceAll(digest(original, 'sha256'), digest(forged, 'sha256')).replace(original.toString('latin1'), forged.toString('latin1'))
    // Without the checksums of PDF, as a careful hand would leave it.
    text = text.replaceAll('/Params', '/Paramz')
    expect(problemsOf(await verified(Buffer.from(text, 'latin1')))).toEqual(['memo not-printed'])
  })
})

describe.skipIf(lacks('qpdf'))('pages (skipped without qpdf)', () => {
  const pagesOf = async (range: string): Promise<readonly string[]> => problemsOf(await verified(byQpdf('IN', '--pages', '.', range, '--', 'OUT')))

  test.each([1, 2, 3, 4, 5, 6])('page %i taken out is named, and no other', async (page) => {
    expect(await pagesOf(page === 1 ? '2-z' : `1-${page - 1},${page + 1}-z`)).toEqual([`${page} missing`])
  })

  test.each([[2, '1,2,2,3-z', 3], [1, '1-3,1,4-z', 4], [5, '1-z,5', 8]])('page %i set in once more is named where it stands', async (_, range) => {
    const problems = await pagesOf(range)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^\d added$/)
  })

  test('a page from elsewhere is named', async () => {
    const other = await PDFDocument.create()
    other.addPage([595, 842]).drawText('Something else', { x: 50, y: 700 })
    writeFileSync(join(pack.folder, 'other.pdf'), await other.save())
    expect(problemsOf(await verified(byQpdf('IN', '--pages', '.', '1-3', join(pack.folder, 'other.pdf'), '1', '.', '4-z', '--', 'OUT')))).toEqual(['4 added'])
    const instead = problemsOf(await verified(byQpdf('IN', '--pages', '.', '1-3', join(pack.folder, 'other.pdf'), '1', '.', '5-z', '--', 'OUT')))
    // Links that led to the page lead nowhere now.
    expect(instead.filter((problem) => !problem.endsWith(' links'))).toEqual(['4 changed'])
  })

  test.each([['2,1,3-z'], ['1,3,2,4-z'], ['1-4,6,5,7-z']])('another order is told: %s', async (range) => {
    const problems = await pagesOf(range)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^\d moved$/)
  })
})

test('what acts when the file is opened is named', async () => {
  const { document } = await opened()
  document.addJavaScript('greet', 'app.alert(1)')
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(2)') }))
  expect(problemsOf(await verified(await saved(document)))).toEqual(['entry-added OpenAction', 'entry-added JavaScript'])
})

describe('what is no pack is refused', () => {
  test.each([['nothing but text', 'hello', 'no-pdf'], ['the head of a PDF', '%PDF-1.7\n', 'no-pdf'], ['half of a pack', whole.subarray(0, whole.length >> 1), 'no-pdf']] as const)('%s', async (_, bytes, reason) => {
    await expect(verified(Buffer.from(bytes))).rejects.toMatchObject({ failure: { code: 'not-a-pack', reason, file: 'pack.pdf' } })
  })

  test('a PDF of another program', async () => {
    const other = await PDFDocument.create()
    other.addPage()
    await expect(verified(await other.save())).rejects.toMatchObject({ failure: { reason: 'no-manifest' } })
  })

  test.skipIf(lacks('qpdf'))('an encrypted pack (skipped without qpdf)', async () => {
    await expect(verified(byQpdf('--encrypt', 'user', 'owner', '256', '--', 'IN', 'OUT'))).rejects.toMatchObject({ failure: { reason: 'encrypted' } })
  })
})
