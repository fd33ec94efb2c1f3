import { ensureBuild } from './build.mjs'
import { renderSample } from './render-sample.mjs'
import { sandboxObstacle } from './sandbox.mjs'
import { projectRoot } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { runScript, say } from './setup/say.mjs'
import { setUpPackages, setUpWindow } from './setup/set-up.mjs'

/** Runtimes before Electron 38 look for X unless told otherwise. */
const onWayland = process.platform === 'linux' ? ['--ozone-platform-hint=auto'] : []

await runScript(async () => {
  const node = await setUpPackages()
  if (hasDisplay()) return openWindow(node)
  say('there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): making the packs of the sample case instead of opening the window.')
  return renderSample(node)
})

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @param {string} node */
async function openWindow(node) {
  const runtime = await setUpWindow()
  await ensureBuild(node)
  const obstacle = sandboxObstacle(runtime.folder)
  if (obstacle !== undefined) say(`warning: ${obstacle}, so the window runs without Chromium's sandbox.`)
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const switches = [...(obstacle === undefined ? [] : ['--no-sandbox']), ...(process.env.DISPLAY ? [] : onWayland)]
  const words = [...switches, projectRoot, ...process.argv.slice(2)]
  const { status } = await runInTerminal(runtime.executable, words, { cwd: projectRoot, env: { ...environment, ...runtime.environment } })
  return status
}
