import { readFileSync, writeFileSync } from 'node:fs'
import { PDF } from '@libpdf/core'

const [target, ...sources] = process.argv.slice(2)
const merged = await PDF.merge(sources.map((source) => readFileSync(source)))
writeFileSync(target, await merged.save())
