import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Prints a page of HTML to a PDF, with a profile of its own and nothing that would look for a network. */
export function printPage(html, target) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-chromium-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--allow-file-access-from-files', '--no-pdf-header-footer', `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${target}`, pathToFileURL(file).href]
  const { status, error, stderr } = spawnSync('chromium', words, { encoding: 'utf8' })
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0) throw new Error(`chromium failed: ${error?.message ?? stderr}`)
}

export const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
export const fontFace = (path) => `@font-face { font-family: Noto; src: url("${pathToFileURL(path).href}") }`
