import { join } from 'node:path'
import { madeAt, sampleFolder, temporaryFolder, tsuzuri } from './tsuzuri.ts'
import type { Run } from './tsuzuri.ts'

export type SamplePack = { readonly folder: string; readonly pdf: string; readonly run: Run }

const made = new Map<string, Promise<SamplePack>>()

/** A pack of the sample as PDF and text, made by the command line once for all tests that only read it. */
export function samplePack(pack: string, language: 'ja' | 'en'): Promise<SamplePack> {
  const key = `${pack}.${language}`
  const known = made.get(key) ?? make(pack, language)
  made.set(key, known)
  return known
}

async function make(pack: string, language: 'ja' | 'en'): Promise<SamplePack> {
  const folder = await temporaryFolder()
  const run = await tsuzuri(['build', sampleFolder, '--pack', pack, '--lang', language, '--out', folder, '--made-at', madeAt, '--json'])
  return { folder, pdf: join(folder, `${pack}.${language}.pdf`), run }
}
