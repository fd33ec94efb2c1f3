import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findProgram } from '#electron/intake/find-program.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'

const file = process.platform === 'win32' ? 'tool.exe' : 'tool'

async function folderWithTool(): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, file), '')
  await chmod(join(folder, file), 0o755)
  return folder
}

describe('a program of the machine', () => {
  test('is found in the first folder that has it', async () => {
    const [empty, first, second] = [await temporaryFolder(), await folderWithTool(), await folderWithTool()]
    expect(await findProgram('tool', [empty, first, second].join(delimiter))).toBe(join(first, file))
  })

  test('is not taken from a folder that is named from where one stands', async () => {
    expect(await findProgram('tool', ['', '.', relative(process.cwd(), await folderWithTool())].join(delimiter))).toBeNull()
  })

  test('is no folder of that name', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, file))
    expect(await findProgram('tool', folder)).toBeNull()
  })
})
