import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from './tsuzuri.ts'

const program = fileURLToPath(new URL('../../fixtures/stuck-program.ts', import.meta.url))

test.skipIf(process.platform === 'win32')('a command that something never comes back to ends all the same, with its status, after all that it said', async () => {
  const pipe = join(await temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, pipe], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  const status = await new Promise((resolve) => { child.on('close', resolve) })
  expect(status).toBe(3)
  expect(Buffer.concat(pieces).length).toBe(100_000)
}, 20_000)
