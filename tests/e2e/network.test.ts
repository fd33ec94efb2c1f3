import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { electronBinary } from './electron-binary.ts'
import { openApp } from './app.ts'

/** An address for documentation, which leads nowhere. */
const provingAddress = '192.0.2.77'
const tracer = existsSync('/usr/bin/strace') ? '/usr/bin/strace' : null

/** A program that starts Electron with every connection and datagram of all its processes written down. */
function tracedElectron(log: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tsuzuri-trace-')), 'electron')
  writeFileSync(path, `#!/bin/sh\nexec ${tracer} -f -qq -s 64 -e trace=socket,connect,sendto,sendmsg,sendmmsg,bind -o '${log}' '${electronBinary()}' "$@"\n`)
  chmodSync(path, 0o755)
  return path
}

/** A call that another came between stands in two lines of the trace: here it is one again, where it ended; one that never ended stands last. */
function wholeCalls(lines: readonly string[]): readonly string[] {
  const begun = new Map<string, string>()
  const whole = lines.flatMap((line) => {
    const [, starting, name] = /^(\d+)\s+(\w+)\(.*<unfinished \.\.\.>$/.exec(line) ?? []
    if (starting !== undefined) {
      begun.set(`${starting} ${name}`, line.replace(/\s*<unfinished \.\.\.>$/, ''))
      return []
    }
    const [, going, ended, rest = ''] = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/.exec(line) ?? []
    const start = begun.get(`${going} ${ended}`)
    if (start === undefined) return [line]
    begun.delete(`${going} ${ended}`)
    return [start + rest]
  })
  return [...whole, ...begun.values()]
}

/**
 * Chromium asks the routing table whether there is IPv6 by connecting a datagram socket to a well-known address: that sends
 * nothing, as long as nothing is written to this socket afterwards.
 */
function isSilentProbe(lines: readonly string[], line: string): boolean {
  const [, process_, socket] = /^(\d+)\s+connect\((\d+), .*"2001:4860:4860::8888"/.exec(line) ?? []
  if (process_ === undefined || socket === undefined) return false
  const at = lines.indexOf(line)
  const isMaking = (other: string): boolean => other.startsWith(`${process_} `) && /\bsocket\(/.test(other) && other.endsWith(`= ${socket}`)
  const made = lines.slice(0, at).findLast(isMaking)
  const after = lines.slice(at + 1)
  const next = after.findIndex(isMaking)
  const sends = after.slice(0, next < 0 ? after.length : next).filter((other) => other.startsWith(`${process_} `) && new RegExp(`\\bsend\\w*\\(${socket},`).test(other))
  return made !== undefined && /AF_INET6, SOCK_DGRAM/.test(made) && sends.length === 0
}

test('not one packet leaves the machine, name look-ups included', async () => {
  test.skip(tracer === null, 'skipped: strace is not installed')
  const log = join(mkdtempSync(join(tmpdir(), 'tsuzuri-trace-')), 'calls.log')
  const { app, page } = await openApp({ executablePath: tracedElectron(log) })
  await page.evaluate(async () => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ ok: boolean; value?: { caseId: string } }>>
    const opened = await api['addSample']?.(undefined)
    await api['buildPack']?.({ caseId: opened?.value?.caseId, packId: 'a-to-z-claim', language: 'ja', paper: 'a4' })
    const image = document.createElement('img')
    image.src = 'https://192.0.2.1/pixel.png'
    document.body.append(image)
    const field = document.createElement('textarea')
    document.body.append(field)
    field.focus()
    field.value = 'speling mistaks'
    await fetch('http://name-that-is-looked-up.example/').catch(() => undefined)
  })
  // Past every filter of the page: a look-up in Chromium's own resolver must end in the machine as well.
  await app.evaluate(({ session }) => session.defaultSession.resolveHost('name-that-is-looked-up.example').then(() => undefined, () => undefined))
  await page.waitForTimeout(3_000)
  // One packet on purpose: the trace must show it, else it shows nothing.
  await app.evaluate((_electron, address) => new Promise<void>((done) => {
    const socket = process.getBuiltinModule('node:net').connect(9, address)
    socket.on('error', () => { done() })
    setTimeout(() => { socket.destroy(); done() }, 300)
  }), provingAddress)
  await app.close()
  const lines = wholeCalls(readFileSync(log, 'utf8').split('\n'))
  expect(lines.length).toBeGreaterThan(10)
  const inet = lines.filter((line) => /sa_family=AF_INET6?/.test(line))
  // The test's own driver talks to the app over loopback; everything else would be a packet, and so would a question to a name server.
  const isOwn = (line: string): boolean => /inet_addr\("127\.|"::1"|inet_pton\(AF_INET6, "::1"/.test(line) && !line.includes('htons(53)')
  const beyond = inet.filter((line) => /\b(connect|send\w*)\(/.test(line) && !isOwn(line) && !isSilentProbe(lines, line))
  expect(beyond.filter((line) => line.includes(provingAddress)).length).toBeGreaterThan(0)
  expect(beyond.filter((line) => !line.includes(provingAddress))).toEqual([])
})
