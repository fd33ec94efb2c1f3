import type { CustomScheme } from 'electron'
import { stillScheme } from './stills/serve-video.ts'

/** `app` carries the window's own files and the packs just made; `evidence` carries thumbnails and single pages of evidence as pictures; `still` carries the video that a still is taken of, in a session of its own. All are local. */
export const schemes: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  { scheme: 'evidence', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: stillScheme, privileges: { standard: true, secure: true, stream: true } }
]

export const appOrigin = 'app://tsuzuri'
export const appPage = `${appOrigin}/index.html`

/** What the page may load; the style nonce is for the one style element that the control library adds. */
export const contentSecurityPolicy = (styleNonce: string): string => [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", `style-src 'self' 'nonce-${styleNonce}'`, "img-src 'self' evidence: blob: data:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", 'trusted-types default pdfjs-worker'
].join('; ')
