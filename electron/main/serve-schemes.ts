import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Protocol } from 'electron'
import type { DrawnPage } from '#electron/intake/draw-page.ts'
import { contentSecurityPolicy } from './schemes.ts'
import { staticFile } from './static-files.ts'

export type SchemeFiles = {
  readonly pageFolder: string
  /** Path of a volume, counting from 1, of a PDF that was just made; null when there is none. */
  readonly builtPdf: (buildId: string, volume: number) => string | null
  /** Path of an exhibit's thumbnail, made when it is first asked for; null where there is none. */
  readonly thumbnail: (caseId: string, exhibitId: string) => Promise<string | null>
  /** A page of an exhibit as a picture; pages count from 1. */
  readonly page: (caseId: string, exhibitId: string, page: number) => Promise<DrawnPage | null>
}

const hardHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cache-Control': 'no-store' } as const
const notFound = (): Response => new Response(null, { status: 404, headers: hardHeaders })

/** Answers `app://` and `evidence://`: the window's own files, packs just made, thumbnails and pages of evidence; nothing else exists. */
export function serveSchemes(protocol: Protocol, files: SchemeFiles): void {
  protocol.handle('app', (request) => answerApp(request, files))
  protocol.handle('evidence', (request) => answerEvidence(request, files))
}

async function answerApp(request: Request, files: SchemeFiles): Promise<Response> {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.host !== 'tsuzuri') return notFound()
  const [, built, volume] = /^\/built\/([\w-]{1,64})\.(\d{1,5})\.pdf$/.exec(url.pathname) ?? []
  if (built !== undefined) return answerPdf(files.builtPdf(built, Number(volume)))
  const nonce = randomBytes(16).toString('base64')
  const file = await staticFile(files.pageFolder, url.pathname)
  if (!file) return notFound()
  const body = url.pathname.endsWith('.html') ? new TextDecoder().decode(file.bytes).replaceAll('STYLE_NONCE', nonce) : Buffer.from(file.bytes)
  return new Response(body, { headers: { ...hardHeaders, 'Content-Type': file.mediaType, 'Content-Security-Policy': contentSecurityPolicy(nonce) } })
}

function answerPdf(path: string | null): Response {
  if (path === null) return notFound()
  const stream = Readable.toWeb(createReadStream(path))
  return new Response(stream as ReadableStream, { headers: { ...hardHeaders, 'Content-Type': 'application/pdf' } })
}

async function answerEvidence(request: Request, files: SchemeFiles): Promise<Response> {
  const url = new URL(request.url)
  const [caseId, exhibitId, what, page, more] = url.pathname.slice(1).split('/').map(decodeURIComponent)
  if (request.method !== 'GET' || url.host !== 'case' || !caseId || !exhibitId || more !== undefined) return notFound()
  if (what === 'thumbnail' && page === undefined) return answerPicture(await thumbnailOf(files, caseId, exhibitId))
  return what === 'page' && /^[1-9]\d{0,4}$/.test(page ?? '') ? answerPicture(await files.page(caseId, exhibitId, Number(page))) : notFound()
}

async function thumbnailOf(files: SchemeFiles, caseId: string, exhibitId: string): Promise<DrawnPage | null> {
  const path = await files.thumbnail(caseId, exhibitId)
  return path === null ? null : { mediaType: 'image/webp', bytes: await readFile(path) }
}

const answerPicture = (picture: DrawnPage | null): Response =>
  picture === null ? notFound() : new Response(Buffer.from(picture.bytes), { headers: { ...hardHeaders, 'Content-Type': picture.mediaType } })
