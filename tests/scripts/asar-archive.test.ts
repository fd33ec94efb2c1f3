import { expect, test } from 'vitest'
import { packAsar } from '../../scripts/setup/asar-archive.mjs'

test('an asar archive holds its header as a padded pickle, and the contents in a row behind it', () => {
  const archive = packAsar({ 'package.json': '{"main":"main.mjs"}', 'main.mjs': '// 綴り' })
  const [sizeOfSize, headerBytes, payloadBytes, textBytes] = [0, 4, 8, 12].map((at) => archive.readUInt32LE(at))
  expect(sizeOfSize).toBe(4)
  expect(headerBytes).toBe((payloadBytes ?? 0) + 4)
  expect((headerBytes ?? 1) % 4).toBe(0)
  const { files } = JSON.parse(archive.toString('utf8', 16, 16 + (textBytes ?? 0)))
  const contentsOf = (name: string) => {
    const start = 8 + (headerBytes ?? 0) + Number(files[name].offset)
    return archive.toString('utf8', start, start + files[name].size)
  }
  expect(contentsOf('package.json')).toBe('{"main":"main.mjs"}')
  expect(contentsOf('main.mjs')).toBe('// 綴り')
  expect(archive.toString('utf8').endsWith('綴り')).toBe(true)
})
