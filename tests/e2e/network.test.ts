import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'

const tracer = existsSync('/usr/bin/strace') ? '/usr/bin/strace' : null

function electronBinary(): string {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named) return named
  return execFileSync(process.execPath, ['-p', "require('electron')"], { encoding: 'utf8' }).trim()
}

/** A program that starts Electron with every connection and datagram of all its processes written down. */
function tracedElectron(log: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tsuzuri-trace-')), 'electron')
  writeFileSync(path, `#!/bin/sh\nexec ${tracer} -f -qq -s 64 -e trace=connect,sendto,sendmsg,sendmmsg,bind -o '${log}' '${electronBinary()}' "$@"\n`)
  chmodSync(path, 0o755)
  return path
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
  await page.waitForTimeout(3_000)
  await app.close()
  const lines = readFileSync(log, 'utf8').split('\n')
  expect(lines.length).toBeGreaterThan(10)
  const inet = lines.filter((line) => /sa_family=AF_INET6?/.test(line))
  // The test's own driver talks to the app over loopback; everything else would be a packet.
  const beyond = inet.filter((line) => !/inet_addr\("127\.|"::1"|inet_pton\(AF_INET6, "::1"/.test(line) && !/\bbind\(/.test(line))
  expect(beyond).toEqual([])
})
