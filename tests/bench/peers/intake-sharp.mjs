/** The least that taking pictures in costs: sha256sum of all, then one thumbnail each by sharp, two at a time. Arguments: the folder, the folder of thumbnails. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const [files = '', folder = ''] = process.argv.slice(2)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const names = readdirSync(files).sort()
const { status } = spawnSync('sha256sum', names, { cwd: files, maxBuffer: 64 * 1024 * 1024 })
if (status !== 0) throw new Error('sha256sum failed')
const waiting = [...names]
const work = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    await sharp(join(files, name)).autoOrient().resize(720, 720, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').webp({ quality: 80 }).toFile(join(folder, `${name}.webp`))
  }
}
await Promise.all([work(), work()])
