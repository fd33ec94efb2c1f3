import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runQuietly } from './run.mjs'
import { StepFailure } from './say.mjs'

/** npm's own script, wherever npm itself runs from: told by npm to its scripts, else found beside Node or on PATH. */
export function npmScript() {
  const found = npmCandidates().find((path) => /npm-cli\.js$/.test(path) && existsSync(path))
  if (found !== undefined) return found
  throw new StepFailure('npm was not found', 'install npm 10 or newer (it comes with Node) and run the same command through it.')
}

function npmCandidates() {
  const beside = [join('node_modules', 'npm'), join('..', 'lib', 'node_modules', 'npm')]
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')]
  const onPath = folders.map((folder) => join(folder, 'npm')).filter((path) => existsSync(path)).map((path) => realpathSync(path))
  return [
    process.env.npm_execpath ?? '',
    ...folders.flatMap((folder) => beside.map((npm) => join(folder, npm, 'bin', 'npm-cli.js'))),
    ...onPath,
  ]
}

/**
 * Runs npm with the Node that npm itself was started with: ours may lie in the node_modules that npm replaces.
 * @param {readonly string[]} words
 * @param {import('./run.mjs').RunOptions} options
 */
export function runNpm(words, options) {
  return runQuietly(process.env.npm_node_execpath ?? process.execPath, [npmScript(), ...words], options)
}

/** What npm reports when the registry cannot be reached, as told apart from a package or a lock file that is wrong. */
const networkCodes = /\b(ENOTFOUND|ETIMEDOUT|ECONNRESET|ECONNREFUSED|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EPROTO|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|E50\d)\b/

/**
 * What to do after npm failed, from what it wrote.
 * @param {string} output
 * @returns {string}
 */
export function npmRemedy(output) {
  if (/can only install packages when your package\.json and package-lock\.json.*in sync|Missing: .* from lock file|EUSAGE/s.test(output)) {
    return 'package.json and package-lock.json do not fit: take both from the repository again (git checkout -- package.json package-lock.json).'
  }
  if (/EINTEGRITY/.test(output)) return 'a downloaded package is not the one in the lock file: run `npm cache verify`, then the same command again.'
  if (networkCodes.test(output)) return 'the npm registry cannot be reached: check the connection (or `npm config get registry`, `npm config get proxy`), then run the same command again.'
  if (/ENOSPC/.test(output)) return 'the disk is full: free about 2 GB and run the same command again.'
  if (/EACCES|EPERM/.test(output)) return 'files in node_modules belong to someone else: delete node_modules and run the same command again.'
  if (/E404/.test(output)) return 'the npm registry in use lacks a package of the lock file: check `npm config get registry`.'
  return 'read what npm says above; `npm ci` in the project folder repeats it.'
}
