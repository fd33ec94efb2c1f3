import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.bcmap': 'application/octet-stream', '.pfb': 'application/octet-stream', '.pdf': 'application/pdf'
}

export type StaticFile = { readonly bytes: Uint8Array; readonly mediaType: string }

/** A file below a folder by the path of a URL; null for anything that is not there, leaves the folder or has no known type. */
export async function staticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  const path = decoded(urlPath)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(folder, path))
  const mediaType = mediaTypes[extname(file)]
  if (mediaType === undefined || !file.startsWith(folder + sep)) return null
  try {
    return { bytes: await readFile(file), mediaType }
  } catch {
    return null
  }
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
