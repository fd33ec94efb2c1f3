import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { openEvidence, readFacts } from '#electron/intake/read-facts.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { takeIn } from '#electron/work/take-in.ts'
import { withinTime } from '#electron/intake/within-time.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { projectFolder, tsuzuri } from '../cli/tsuzuri.ts'
import { bmpOf, sixColourBmps } from '../../fixtures/evidence/bmp.ts'
import { heifOf } from '../../fixtures/evidence/heif.ts'
import { fileOf, halves, mailOf, pdfOf, pngChunk, pngOf, temporaryFolder, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { content, longFile, outlookMail, submitted, usualMessage } from '../../fixtures/evidence/outlook-mail.ts'

const isWindows = process.platform === 'win32'
const ready = async (name: string, bytes: Uint8Array) => readyFile(await fileOf(name, bytes), { redactions: [], language: 'ja' })
const failureOf = async (work: Promise<unknown>): Promise<Failure | null> => work.then(() => null, (error: unknown) => { if (error instanceof DomainError) return error.failure; throw error })

/** A mail within a mail, so many times over. */
const nested = (depth: number): Buffer => Array.from({ length: depth }).reduce<Buffer>((inner) => mailWith([{ name: 'inner.eml', kind: 'message/rfc822', bytes: inner }]), mailWith([]))

describe('a bomb', () => {
  test.each([
    ['a picture of 50,000 by 50,000', 'x.png', () => pngOf(50_000, 50_000), 'too-large'],
    ['a HEIC that says 100 million', 'x.heic', () => heifOf({ widthPx: 12_000, heightPx: 12_000 }), 'too-large'],
    ['a BMP of runs', 'x.bmp', () => bmpOf({ widthPx: 25_000, heightPx: 25_000, bits: 8, packing: 1, image: Buffer.from([255, 1]) }), 'too-large'],
    ['a mail of 3,000 parts', 'x.eml', () => mailOf(`${'--b\r\n\r\nx\r\n'.repeat(3_000)}--b--`, ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b'), 'too-tangled'],
    ['a mail nested 60 deep', 'x.eml', () => {
      const open = Array.from({ length: 60 }, (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`).join('')
      return mailOf(open, ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b0')
    }, 'too-tangled']
  ] as const)('%s costs its own page, in little time', async (_, name, bytes, reason) => {
    const start = performance.now()
    expect((await ready(name, bytes())).portrayal).toMatchObject({ kind: 'cover', reason })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('a text chunk of a PNG that unpacks to 200 MB is not unpacked', async () => {
    const chunk = pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(200_000_000))]))
    const before = process.memoryUsage().rss
    expect((await ready('x.png', pngOf(4, 4, [chunk]))).portrayal.kind).toBe('pictures')
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('mails within mails are laid out five deep, and what lies beyond is told', async () => {
    const { branches, portrayal } = await ready('x.eml', nested(12))
    expect(branches.length).toBeLessThanOrEqual(5)
    expect(portrayal.warnings).toContainEqual({ code: 'attachments-left' })
  })

  test('a mail whose attachment is the folder that it lies in ends at once', async () => {
    const bytes = outlookMail({ properties: usualMessage, attachments: [{ properties: [[longFile, '前のメール']], message: { properties: usualMessage } }] })
    const entryOf = (name: string): number => bytes.indexOf(Buffer.from(name, 'utf16le'))
    // The directory is the first sector; an entry has 128 bytes, and tells at 76 where its content begins.
    bytes.writeUInt32LE((entryOf('__attach_version1.0_#00000000') - 512) / 128, entryOf('__substg1.0_3701000D') + 76)
    const start = performance.now()
    const { branches, portrayal } = await ready('x.msg', bytes)
    expect([branches.length, portrayal.kind]).toEqual([1, 'text'])
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('a mail of 100 MB', () => {
  test('gives its date, sender and subject, without being read whole into memory', async () => {
    const { path } = await fileOf('large.eml', mailOf('x', ...usualHeaders))
    await truncate(path, 100_000_000)
    const before = process.memoryUsage().rss
    const start = performance.now()
    const { facts, portrayal } = await readyFile({ path, name: 'large.eml' }, { redactions: [], language: 'ja' })
    expect(facts).toMatchObject({ kind: 'message/rfc822', bytes: 100_000_000, title: '注文', author: '店', warnings: [{ code: 'too-large' }], telling: ['unread'] })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'too-large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('a date of the year 0 or 9999', () => {
  const calendarAt = (start: string): Buffer => Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:${start}\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`)
  const mailAt = (date: string): Buffer => mailOf('x', 'From: a@example.jp', `Date: ${date}`, 'Subject: x')
  test.each([
    ['of a mail', 'x.eml', () => Promise.resolve(mailAt('Fri, 31 Dec 9999 23:59:59 +0900'))],
    ['of a mail, the first year', 'x.eml', () => Promise.resolve(mailAt('Sat, 1 Jan 0000 00:00:00 +0000'))],
    ['of a photo', 'x.jpg', async () => halves('jpeg', { IFD2: { DateTimeOriginal: '9999:12:31 23:59:59' } })],
    ['of a photo, the first year', 'x.jpg', async () => halves('jpeg', { IFD2: { DateTimeOriginal: '0000:01:01 00:00:00' } })],
    ['of a PDF', 'x.pdf', () => Promise.resolve(pdfOf(1, '/CreationDate (D:99991231235959Z)'))],
    ['of a PNG', 'x.png', () => Promise.resolve(pngOf(4, 4, [pngChunk('tIME', Buffer.from([0x27, 0x0f, 12, 31, 23, 59, 59]))]))],
    ['of a mail, a day that no month has', 'x.eml', () => Promise.resolve(mailAt('Tue, 31 Feb 2026 10:00:00 +0900'))],
    ['of a mail, a minute that no hour has', 'x.eml', () => Promise.resolve(mailAt('Thu, 1 Oct 2026 24:60:00 +0900'))],
    ['of a photo, a day that no month has', 'x.jpg', async () => halves('jpeg', { IFD2: { DateTimeOriginal: '2026:02:31 10:00:00' } })],
    ['of a PNG, the first year', 'x.png', () => Promise.resolve(pngOf(4, 4, [pngChunk('tIME', Buffer.from([0, 0, 1, 1, 0, 0, 0]))]))],
    ['of a calendar', 'x.ics', () => Promise.resolve(calendarAt('99991231T240000'))],
    ['of a calendar, a day that no month has', 'x.ics', () => Promise.resolve(calendarAt('20260231T100000'))],
    ['of a name', '99991231.txt', () => Promise.resolve(Buffer.from('x'))],
    ['in words', 'x.txt', () => Promise.resolve(Buffer.from('9999年12月31日、0000年1月1日、令和999年1月1日'))],
    ['of a mail of Outlook', 'x.msg', () => Promise.resolve(outlookMail({ properties: [...usualMessage.filter(([, value]) => !(value instanceof Date)), [submitted, new Date('9999-12-31T00:00:00Z')]] }))]
  ])('%s is none', async (_, name, bytes) => {
    const { dates, warnings } = await inspectFile(await fileOf(name, await bytes()))
    expect(dates.filter(({ source }) => source !== 'file-system')).toEqual([])
    // A name or a sentence records nothing; and Outlook's own times cannot be otherwise than in their range.
    expect(warnings.map(({ code }) => code).includes('date-impossible')).toBe(!/\.(?:txt|msg)$/.test(name))
  })

  test('of the file system is no reason to fail', async () => {
    const file = await fileOf('x.txt', '注文')
    execFileSync('touch', ['-d', '@253402300799', file.path])
    expect((await inspectFile(file)).kind).toBe('text/plain')
  })
})

describe('a file of any kind', () => {
  const samples = async (): Promise<readonly (readonly [string, Uint8Array])[]> => [
    ['x.png', pngOf(20, 20)], ['x.heic', heifOf()], ['x.bmp', sixColourBmps[3]?.[1] ?? Buffer.alloc(0)], ['x.pdf', pdfOf(2)], ['x.eml', mailWith([{ name: 'a.png', kind: 'image/png', bytes: pngOf(4, 4) }])],
    ['x.msg', outlookMail({ properties: usualMessage, attachments: [{ properties: [[longFile, 'a.bin'], [content, Buffer.alloc(5_000)]] }] })],
    ...(await Promise.all((['jpeg', 'webp', 'gif', 'tiff', 'avif'] as const).map(async (format) => [`x.${format}`, await halves(format)] as const)))
  ]

  test('that is cut off anywhere is shown, or stands behind a cover page', async () => {
    for (const [name, bytes] of await samples()) for (const part of [0.02, 0.1, 0.3, 0.5, 0.8, 0.97]) {
      const { facts, portrayal } = await ready(name, bytes.subarray(0, Math.max(1, Math.floor(bytes.length * part))))
      expect([facts.bytes > 0, ['cover', 'pictures', 'text', 'foreign'].includes(portrayal.kind)]).toEqual([true, true])
    }
  })

  test('that bears the name of another is told, and read as what it is', async () => {
    for (const [name, bytes] of await samples()) {
      const facts = await inspectFile(await fileOf(name === 'x.png' ? 'x.pdf' : 'x.png', bytes))
      expect(facts.warnings.map(({ code }) => code)).toContain('mislabelled')
    }
  })
})

describe('a source that never answers', () => {
  const silent = { sizeBytes: 1_000_000, read: () => new Promise<Uint8Array>(() => undefined) }
  test('is given up when its time is over', async () => {
    expect(await failureOf(withinTime('x.png', 0.2, openEvidence('x.png', silent)))).toEqual({ code: 'too-slow', file: 'x.png', limitSeconds: 0.2 })
  })

  test('halfway through is given up too', async () => {
    const bytes = pngOf(4, 4)
    const file = await openEvidence('x.png', memorySource(bytes))
    expect(await failureOf(withinTime('x.png', 0.2, readFacts({ ...file, source: silent }, new Date(0))))).toMatchObject({ code: 'too-slow' })
  })
})

describe('a file that changes or vanishes while it is read', () => {
  const largeFile = async (): Promise<string> => {
    const path = join(await temporaryFolder(), 'large.bin')
    await writeFile(path, 'x')
    await truncate(path, 900_000_000)
    return path
  }
  /** Hashing takes a second or so: it has begun by then, and has not ended. */
  const begun = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 60) })

  test('is refused by name', async () => {
    const path = await largeFile()
    const reading = failureOf(inspectFile({ path, name: 'x.bin' }))
    await begun()
    const handle = await open(path, 'r+')
    await handle.write('changed', 5)
    await handle.close()
    expect(await reading).toEqual({ code: 'file-unreadable', file: 'x.bin', reason: 'changed' })
  })

  test('or that is gone is refused as absent', async () => {
    const path = await largeFile()
    const reading = failureOf(inspectFile({ path, name: 'x.bin' }))
    await begun()
    await rm(path)
    expect(await reading).toEqual({ code: 'file-unreadable', file: 'x.bin', reason: 'absent' })
  })
})

describe.skipIf(isWindows)('a heap of files with one bad of each', () => {
  const badHeap = async (): Promise<string> => {
    const folder = await temporaryFolder()
    const files: readonly (readonly [string, Uint8Array | string])[] = [
      ['good.png', pngOf(8, 8)], ['empty.png', ''], ['torn.jpg', (await halves('jpeg')).subarray(0, 300)], ['bomb.png', pngOf(60_000, 60_000)], ['torn.heic', heifOf().subarray(0, 300)], ['torn.msg', outlookMail({ properties: usualMessage }).subarray(0, 1_500)],
      ['torn.pdf', pdfOf(2).subarray(0, 60)], ['deep.eml', nested(8)], ['noise.bin', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251))], ['last.eml', mailWith([])]
    ]
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    for (const name of ['pipe.png', 'half.png']) execFileSync('mkfifo', [join(folder, name)])
    await mkdir(join(folder, 'folder.png'))
    await symlink('/dev/zero', join(folder, 'zero.png'))
    await symlink('loop.png', join(folder, 'loop.png'))
    await symlink('nowhere.png', join(folder, 'dangling.png'))
    const server = createServer().listen(join(folder, 'socket.png'))
    // It writes the first half of a picture and stays.
    const writer = spawn('sh', ['-c', 'exec 3<>half.png; head -c 40 good.png >&3; exec sleep 60'], { cwd: folder, stdio: 'ignore' })
    onTestFinished(() => { server.close(); writer.kill() })
    await once(server, 'listening')
    return folder
  }
  const unreadable = ['empty.png', 'absent.png', 'pipe.png', 'half.png', 'folder.png', 'zero.png', 'loop.png', 'dangling.png', 'socket.png']
  const names = ['good.png', ...unreadable, 'torn.jpg', 'bomb.png', 'torn.heic', 'torn.msg', 'torn.pdf', 'deep.eml', 'noise.bin', '.', 'last.eml']

  test('is told file by file, in words, and the rest goes on', async () => {
    const folder = await badHeap()
    const start = performance.now()
    const run = await tsuzuri(['inspect', ...names, '--lang', 'en'], { folder })
    expect(performance.now() - start).toBeLessThan(25_000)
    for (const name of ['good.png', 'torn.jpg', 'bomb.png', 'torn.heic', 'torn.msg', 'torn.pdf', 'deep.eml', 'noise.bin', 'last.eml']) expect(run.out).toMatch(new RegExp(`^${name.replace('.', '\\.')}: `, 'm'))
    for (const name of [...unreadable, '.']) expect(run.error).toMatch(new RegExp(`^${name.replace('.', '\\.')}: \\S`, 'm'))
    expect(`${run.out}${run.error}`).not.toMatch(/\bat .+\.ts:\d|Error:|undefined/)
    expect(run.status).toBe(3)
  })

  test('is told by new in the same way: a case of the others', async () => {
    const folder = await badHeap()
    const run = await tsuzuri(['new', 'case', 'good.png', ...unreadable, 'last.eml', '--lang', 'en'], { folder })
    for (const name of unreadable) expect(run.error).toMatch(new RegExp(`^${name.replace('.', '\\.')} was left out: \\S`, 'm'))
    expect(await readdir(join(folder, 'case', 'evidence'))).toEqual(['good.png', 'last.eml'])
    expect(run.status).toBe(3)
  })

  test('is told by build exhibit by exhibit, and nothing is made', async () => {
    const folder = await badHeap()
    await writeFile(join(folder, 'case.json'), JSON.stringify({ format: 'tsuzuri-case', version: 1, title: 't', language: 'en', dispute: 'not-received', exhibits: ['good.png', ...unreadable].map((file, index) => ({ id: `e${index}`, file })) }))
    const run = await tsuzuri(['build', '.', '--pack', 'evidence-list', '--force', '--out', 'out', '--lang', 'en'], { folder, environment: { LANGUAGE: 'en' } })
    for (const name of unreadable) expect(run.error).toContain(`“${name}”`)
    expect(run.error).not.toContain('“good.png”')
    expect([run.status, existsSync(join(folder, 'out'))]).toEqual([3, false])
  })

  test('is refused by the intake of the app file by file', async () => {
    const folder = await badHeap()
    const taken = await Promise.all(['good.png', ...unreadable, 'last.eml'].map((name) => takeIn({ path: join(folder, name), name, copy: join(folder, `copy of ${name}`), thumbnails: null }).then(({ kind }) => kind, (error: unknown) => (error instanceof DomainError ? error.failure.code : error))))
    expect(taken).toEqual(['image/png', ...unreadable.map(() => 'file-unreadable'), 'message/rfc822'])
  })

  const asNobody = { uid: 65_534, gid: 65_534 }
  const isRoot = process.getuid?.() === 0
  const canBeNobody = !isRoot || spawnSync('test', ['-r', join(projectFolder, 'electron', 'cli', 'main.ts'), '-a', '-x', process.execPath], asNobody).status === 0
  const runAsNobody = (folder: string, words: readonly string[]) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(projectFolder, 'electron', 'cli', 'main.ts'), ...words, '--lang', 'en'], { cwd: folder, env: { ...process.env, HOME: folder, LANG: 'C.UTF-8', LANGUAGE: 'en' }, encoding: 'utf8', ...(isRoot ? asNobody : {}) })

  test.skipIf(!canBeNobody)('a file that may not be read is told as such, and the next is read', async () => {
    const folder = await badHeap()
    await chmod(folder, 0o755)
    await chmod(join(folder, 'good.png'), 0)
    const run = runAsNobody(folder, ['inspect', 'good.png', 'last.eml'])
    expect(run.stderr).toMatch(/^good\.png: .*(?:permission|allowed)/m)
    expect(run.stdout).toMatch(/^last\.eml: message\/rfc822/m)
    expect(run.status).toBe(3)
  })

  test.skipIf(!canBeNobody)('a folder in it that may not be looked into costs itself alone: the rest becomes a case', async () => {
    const folder = await badHeap()
    await chmod(folder, 0o777)
    await mkdir(join(folder, 'heap', 'locked'), { recursive: true })
    for (const name of ['a.png', 'locked/b.png', 'z/c.png']) {
      await mkdir(join(folder, 'heap', name, '..'), { recursive: true })
      await writeFile(join(folder, 'heap', name), pngOf(4 + name.length, 4))
    }
    await chmod(join(folder, 'heap', 'locked'), 0)
    const run = runAsNobody(folder, ['new', 'case', 'heap'])
    await chmod(join(folder, 'heap', 'locked'), 0o755)
    expect(run.stderr).toMatch(/^locked was left out: .*(?:permission|allowed)/m)
    expect(run.stdout).toMatch(/^e1 a\.png[^]*^e2 c\.png/m)
    expect(run.status).toBe(3)
  })
})
