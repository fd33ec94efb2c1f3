import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseFileSchemaText } from './case-file-schema.ts'

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'case-file.schema.json'), caseFileSchemaText())
