import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { sentFiles } from './0002-sent-files.ts'
import { recognisedTexts } from './0003-recognised-texts.ts'
import { intakeFiles } from './0004-intake-files.ts'
import { search } from './0005-search.ts'
import { attachedTexts } from './0006-attached-texts.ts'

/** In order, numbered without a gap; a released one is frozen. */
export const allMigrations: readonly Migration[] = [firstTables, sentFiles, recognisedTexts, intakeFiles, search, attachedTexts]
