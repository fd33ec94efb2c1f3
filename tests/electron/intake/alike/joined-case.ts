import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenedCase } from '#shared/contract/values.ts'
import { originalPath } from '#electron/files/vault.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { changeCase, createCase, openCase } from '#electron/storage/cases.ts'
import { openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { stitchExhibits } from '#electron/storage/stitch-exhibits.ts'
import { pictureFile } from '#electron/work/alike-among.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { stitchFiles } from '#electron/work/stitch-files.ts'
import { now, smallCase, temporaryFolder } from '../../../rigs/store-cases.ts'
import { longChat, pngOfRaw, screenOf } from './screens.ts'

let drawn: Promise<readonly Buffer[]> | undefined
/** One chat on three screens, each half of it seen before. */
export const shots = (): Promise<readonly Buffer[]> => (drawn ??= longChat(1, 24).then((chat) => Promise.all([0, 1300, 2600].map(async (from) => pngOfRaw(await screenOf(chat, from, '20:30'))))))

export type JoinedCase = { readonly store: Store; readonly folder: string; readonly before: OpenedCase; readonly joined: OpenedCase }
const never = { aborted: false }

/** Three screens that were joined; the first is dated, the second is cited and has an area hidden. */
export async function joinedCase(): Promise<JoinedCase> {
  const folder = temporaryFolder()
  const store = await openStore(join(folder, 'store'), { now })
  createCase(store, smallCase('a'), now)
  const ids = ['one', 'two', 'three']
  for (const [index, bytes] of (await shots()).entries()) {
    const path = join(folder, `shot${index}.png`)
    writeFileSync(path, bytes)
    await addExhibit(store, 'a', { name: `shot${index}.png`, source: { kind: 'file', path } }, await inspectEvidence(path), { id: ids[index] ?? '' }, now)
  }
  const exhibit = (id: string) => openCase(store, 'a').caseFile.exhibits?.find((one) => one.id === id) ?? { id, file: '' }
  changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { ...exhibit('one'), title: 'チャット', capturedAt: '2026-10-05T20:30+09:00', capturedAtSource: 'metadata' } }, now)
  changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { ...exhibit('two'), redactions: [{ page: 1, x: 0.1, y: 0.5, width: 0.4, height: 0.05 }] } }, now)
  const before = changeCase(store, 'a', { kind: 'put-entry', entry: { id: 'n1', when: '2026-10-05', kind: 'event', statement: '話した', cites: ['two#p1', 'three'] } }, now)
  const target = join(folder, 'joined.png')
  const files = ids.flatMap((id) => { const facts = before.facts[id]; return facts ? (pictureFile(id, originalPath(store.vault, facts.sha256), `${id}.png`, facts) ?? []) : [] })
  const { heightPx, parts } = await stitchFiles(files, target, never)
  const joined = await stitchExhibits(store, 'a', { id: 'whole', heightPx, parts, name: 'shot0（つなぎ）.png', path: target, facts: await inspectEvidence(target, 'shot0（つなぎ）.png') }, now)
  return { store, folder, before, joined }
}
