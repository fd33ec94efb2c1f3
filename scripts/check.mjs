import { inProject } from './setup/project.mjs'
import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { sumTallies, tallyLine } from './testing/tally.mjs'
import { typeCheck } from './testing/type-check.mjs'
import { unitTests } from './testing/unit-tests.mjs'

/** The quick round: types and unit tests, without a window. */
await runScript(async () => {
  const node = await setUpPackages()
  const total = sumTallies([await typeCheck(node), await unitTests(node, inProject('test-results'), process.env)])
  process.stdout.write(`${tallyLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
