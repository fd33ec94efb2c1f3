import { ensureBuild } from '../build.mjs'
import { inProject } from '../setup/project.mjs'
import { say } from '../setup/say.mjs'
import { setUpPackages, setUpWindow } from '../setup/set-up.mjs'
import { pdfReaders, systemTracers, virtualDisplay } from '../setup/system.mjs'
import { typeCheck } from './type-check.mjs'
import { unitTests } from './unit-tests.mjs'
import { windowTests } from './window-tests.mjs'

const results = inProject('test-results')

/** Everything that npm test runs. @param {import('./tallied-run.mjs').Counting} counting */
export async function allTests({ count, orCountFailure }) {
  const node = await orCountFailure(setUpPackages)
  if (node === undefined) return
  // Where Electron's binding of SQLite is compiled, that keeps one core busy: what needs neither goes on beside it.
  const settingUp = orCountFailure(setUpRuntime)
  say('checking types ...')
  count(await typeCheck(node))
  const isBuilt = await orCountFailure(async () => { await ensureBuild(node); return true })
  const runtime = await settingUp
  say('running the unit and command-line tests ...')
  count(await unitTests(node, results, { ...process.env, ...runtime?.environment }))
  if (runtime === undefined || isBuilt === undefined) return
  await orCountFailure(async () => {
    say('running the window tests in Electron ...')
    count(await windowTests(node, runtime, results))
  })
}

function setUpRuntime() {
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY
  return setUpWindow([...(needsDisplay ? virtualDisplay : []), ...pdfReaders, ...systemTracers])
}
