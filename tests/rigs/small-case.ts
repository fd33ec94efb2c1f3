import { createHash } from 'node:crypto'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'

export const smallCase = (id: string, more: Partial<CaseFile> = {}): CaseFile => ({ format: 'tsuzuri-case', version: 1, id, title: '未着の件', language: 'ja', dispute: 'not-received', ...more })

export const factsFor = (bytes: Uint8Array): ExhibitFacts => ({
  kind: 'text/plain', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), pages: 1, dates: [], identifiers: [], telling: [], warnings: []
})
