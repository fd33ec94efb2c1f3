import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/setup/project.mjs'
import { nodeEnvironment, nodeFlags } from '../../scripts/node-flags.mjs'

test('what Node made of the command line is kept for the next run, where the caller says or else in dist', () => {
  const kept = mkdtempSync(join(tmpdir(), 'tsuzuri-compiled-'))
  try {
    const { status } = spawnSync(process.execPath, [...nodeFlags, join(projectRoot, 'electron', 'cli', 'main.ts'), 'packs'], { env: { ...nodeEnvironment(), NODE_COMPILE_CACHE: kept } })
    expect(status).toBe(0)
    expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(50)
    expect(nodeEnvironment().NODE_COMPILE_CACHE).toBe(process.env.NODE_COMPILE_CACHE ?? join(projectRoot, 'dist', 'compiled'))
  } finally {
    rmSync(kept, { recursive: true, force: true })
  }
})
