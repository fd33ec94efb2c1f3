import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ulid } from 'ulid'
import type { OpenedCase } from '#shared/contract/values.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { makeFolders } from '#electron/files/make-folders.ts'
import { originalPath } from '#electron/files/vault.ts'
import { openCase, sentFilesOf } from '#electron/storage/cases.ts'
import { stitchExhibits, takeExhibitApart } from '#electron/storage/stitch-exhibits.ts'
import { pictureFile } from '#electron/work/alike-among.ts'
import type { PictureFile } from '#electron/work/alike-among.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const alikeCalls = (desk: AppDesk): Pick<Handlers, 'findAlike' | 'stitchExhibits' | 'takeExhibitApart'> => ({
  findAlike: async ({ caseId }) => {
    await makeFolders(join(desk.store.folder, 'alike'), 0o700)
    const opened = openCase(desk.store, caseId)
    return desk.worker.run({ kind: 'find-alike', pictures: picturesOf(desk, opened), memoryPath: memoryPath(desk, caseId), name: caseId })
  },
  stitchExhibits: ({ caseId, ids }) => stitch(desk, openCase(desk.store, caseId), ids),
  takeExhibitApart: async ({ caseId, exhibitId }) => {
    const { caseFile, facts } = openCase(desk.store, caseId)
    const made = caseFile.exhibits?.find(({ id }) => id === exhibitId)
    const held = sentFilesOf(desk.store, caseId)
    const found = new Map<string, ExhibitFacts>()
    for (const { file, was } of made?.madeFrom ?? []) {
      const at = held.get(file)
      if (at === undefined) throw new DomainError({ code: 'file-unreadable', file, reason: 'absent' })
      found.set(was.id, withoutCopyTime(await desk.inspect(at.path, basename(file))))
    }
    return takeExhibitApart(desk.store, caseId, exhibitId, facts[exhibitId]?.heightPx ?? 0, found, desk.now())
  }
})

/** What was compared of a case goes with it. */
export const forgetAlike = (desk: AppDesk, caseId: string): Promise<void> => rm(memoryPath(desk, caseId), { force: true })

const memoryPath = (desk: AppDesk, caseId: string): string => join(desk.store.folder, 'alike', `${createHash('sha256').update(caseId).digest('hex')}.json`)

/** In the order of the case; one that was put together from others is not compared again. */
const picturesOf = (desk: AppDesk, { caseFile, facts }: OpenedCase): readonly PictureFile[] =>
  (caseFile.exhibits ?? []).flatMap(({ id, file, madeFrom }) => {
    const found = facts[id]
    return found && !madeFrom ? (pictureFile(id, originalPath(desk.store.vault, found.sha256), basename(file), found) ?? []) : []
  })

const joinedName = { ja: (stem: string) => `${stem}（つなぎ）.png`, en: (stem: string) => `${stem} (joined).png` } as const

async function stitch(desk: AppDesk, opened: OpenedCase, ids: readonly string[]): Promise<{ readonly opened: OpenedCase; readonly exhibitId: string }> {
  const { caseId, caseFile, facts } = opened
  const pictures = picturesOf(desk, opened)
  const wanted = ids.flatMap((id) => pictures.find((one) => one.id === id) ?? [])
  const [first] = wanted
  if (first === undefined || wanted.length !== ids.length) throw new DomainError({ code: 'screens-apart', file: first?.name ?? '' })
  const target = join(desk.builtFolder, `${randomUUID()}.joined`)
  const name = joinedName[caseFile.language](basename(first.name, extname(first.name)))
  try {
    const { heightPx, parts } = await desk.worker.run({ kind: 'stitch', pictures: wanted, target, name })
    // When this copy was written says nothing; the dates that the first original offers are offered still.
    const found = { ...(await desk.inspect(target, name)), dates: facts[first.id]?.dates ?? [] }
    const id = ulid().toLowerCase()
    return { opened: await stitchExhibits(desk.store, caseId, { id, heightPx, parts, name, path: target, facts: found }, desk.now()), exhibitId: id }
  } finally {
    await rm(target, { force: true })
  }
}

const withoutCopyTime = (facts: ExhibitFacts): ExhibitFacts => ({ ...facts, dates: facts.dates.filter(({ source }) => source !== 'file-system') })
