import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import { serveVideo } from '#electron/main/stills/serve-video.ts'

const bytes = new Uint8Array(600_000).map((_, index) => index % 251)

/** The handler that the session of the stills is given, over a folder with a page, its script, and a file that is none of its own. */
async function handler(hasVideo = true): Promise<(url: string, init?: RequestInit) => Promise<Response>> {
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-still-'))
  await mkdir(join(folder, 'assets'))
  for (const name of ['still.html', 'index.html', 'assets/still-a1.js', 'assets/index-a1.css']) await writeFile(join(folder, name), name)
  let handle = async (_: Request): Promise<Response> => new Response(null, { status: 500 })
  const protocol = { handle: (_: string, given: typeof handle) => { handle = given } }
  serveVideo({ protocol } as unknown as Session, folder, () => (hasVideo ? memorySource(bytes) : null))
  return (url, init) => handle(new Request(url, init))
}

test('the page, its script and the video are there, under a policy that lets nothing else in', async () => {
  const get = await handler()
  for (const path of ['still.html', 'assets/still-a1.js']) {
    const answer = await get(`still://frame/${path}`)
    expect(await answer.text()).toBe(path)
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self'; media-src 'self';/)
  }
  expect(new Uint8Array(await (await get('still://frame/video')).arrayBuffer())).toEqual(bytes)
})

test.each(['still://frame/index.html', 'still://frame/assets/index-a1.css', 'still://frame/assets/../index.html', 'still://frame/assets/..%2findex.html', 'still://frame/', 'still://other/still.html', 'still://other/video'])('%s is not there', async (url) => {
  expect((await (await handler())(url)).status).toBe(404)
})

test('nothing is written, and there is no video between two', async () => {
  expect((await (await handler())('still://frame/video', { method: 'POST' })).status).toBe(404)
  expect((await (await handler(false))('still://frame/video')).status).toBe(404)
})

test.each([['bytes=0-', 0, 600_000], ['bytes=599990-', 599_990, 600_000], ['bytes=10-19', 10, 20], ['bytes=300000-900000', 300_000, 600_000]])('the piece %s is given with its place', async (range, start, end) => {
  const answer = await (await handler())('still://frame/video', { headers: { range } })
  expect(answer.status).toBe(206)
  expect(answer.headers.get('Content-Range')).toBe(`bytes ${start}-${end - 1}/600000`)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.subarray(start, end))
})

test.each(['bytes=600000-', 'bytes=20-10', 'bytes=99999999999999-'])('the piece %s is refused', async (range) => {
  expect((await (await handler())('still://frame/video', { headers: { range } })).status).toBe(416)
})
