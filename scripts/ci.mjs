import { setUpPackages } from './setup/set-up.mjs'
import { allTests } from './testing/all-tests.mjs'
import { preflightChecks } from './testing/preflight-checks.mjs'
import { talliedRun } from './testing/tallied-run.mjs'

// The rig that kills a writing program does so this often.
process.env.TSUZURI_KILLS = '200'

/** All of npm test, and what a newcomer's machine need not have. */
await talliedRun(async (counting) => {
  await allTests(counting)
  await counting.orCountFailure(async () => counting.count(await preflightChecks(await setUpPackages())))
})
