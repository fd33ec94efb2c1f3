import type { Session } from 'electron'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { staticFile } from '../static-files.ts'

export const stillScheme = 'still'
export const stillPage = `${stillScheme}://frame/still.html`
const ownPaths = /^\/(?:still\.html|assets\/[\w.-]+\.js)$/

const policy = ["default-src 'none'", "script-src 'self'", "media-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"].join('; ')
const hardHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store', 'Content-Security-Policy': policy } as const
const notFound = (): Response => new Response(null, { status: 404, headers: hardHeaders })

/** Answers `still://frame/`: one page, its script, and the one video that is being looked at; nothing else exists in that session. */
export function serveVideo(session: Session, pageFolder: string, current: () => ByteSource | null): void {
  session.protocol.handle(stillScheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (request.method !== 'GET' || host !== 'frame') return notFound()
    const source = pathname === '/video' ? current() : null
    if (source !== null) return pieceOf(source, request.headers.get('range'))
    const file = ownPaths.test(pathname) ? await staticFile(pageFolder, pathname) : null
    return file === null ? notFound() : new Response(Buffer.from(file.bytes), { headers: { ...hardHeaders, 'Content-Type': file.mediaType } })
  })
}

/** Players ask for pieces, since the table of frames may stand at the end. Source: RFC 9110, 14. */
function pieceOf(source: ByteSource, range: string | null): Response {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  const start = Number(first ?? 0)
  const end = Math.min(source.sizeBytes, last === undefined || last === '' ? source.sizeBytes : Number(last) + 1)
  if (start >= end) return new Response(null, { status: 416, headers: { ...hardHeaders, 'Content-Range': `bytes */${source.sizeBytes}` } })
  // The player tells containers apart by their content.
  const headers = { ...hardHeaders, 'Content-Type': 'video/mp4', 'Accept-Ranges': 'bytes', 'Content-Length': String(end - start) }
  return first === undefined
    ? new Response(streamOf(source, start, end), { headers })
    : new Response(streamOf(source, start, end), { status: 206, headers: { ...headers, 'Content-Range': `bytes ${start}-${end - 1}/${source.sizeBytes}` } })
}

const pieceBytes = 262_144

/** Read only as fast as it is taken; a file that changed under way ends it. */
function streamOf(source: ByteSource, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const length = Math.min(pieceBytes, end - at)
      controller.enqueue(await source.read(at, length))
      at += length
      if (at >= end) controller.close()
    }
  })
}
