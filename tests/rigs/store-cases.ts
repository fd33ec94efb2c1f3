import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { factsFor, smallCase } from './small-case.ts'

export { factsFor, smallCase }

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const now = '2026-11-01T00:00:00Z'
export type { CaseFile }
