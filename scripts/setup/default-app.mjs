/**
 * The default app of the fallback runtime: what `electron [-r MODULE] [--SWITCH] FOLDER` runs first. It is an ES module
 * that waits for the app with top-level await, so that an app's own ES module has run to its end before Electron
 * declares itself ready (schemes can be declared only before).
 */
const main = `import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
const preloads = []
let target
for (let at = 0; at < words.length && target === undefined; at += 1) {
  if (words[at] === '-r' || words[at] === '--require') preloads.push(words[at += 1])
  else if (words[at] === '-v' || words[at] === '--version') { console.log('v' + process.versions.electron); process.exit(0) }
  else if (!words[at].startsWith('-')) target = words[at]
}
if (target === undefined) { console.error('electron: name the folder of an app'); process.exit(2) }
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
for (const preload of preloads) require(resolve(preload))
await start(resolve(target))

async function start(path) {
  const isFolder = statSync(path).isDirectory()
  const about = isFolder ? JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) : {}
  if (about.version) app.setVersion(about.version)
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  app.setAppPath(isFolder ? path : resolve(path, '..'))
  const file = isFolder ? resolve(path, about.main ?? 'index.js') : path
  const isModule = extname(file) === '.mjs' || (extname(file) === '.js' && about.type === 'module')
  if (isModule) await import(pathToFileURL(file).href)
  else require(file)
}
`

/** The files of default_app.asar. */
export const defaultApp = Object.freeze({
  'package.json': JSON.stringify({ name: 'electron', main: 'main.mjs', type: 'module' }),
  'main.mjs': main,
})
