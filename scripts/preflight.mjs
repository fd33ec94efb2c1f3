import { setUpPackages } from './setup/set-up.mjs'
import { preflightChecks } from './testing/preflight-checks.mjs'
import { talliedRun } from './testing/tallied-run.mjs'

await talliedRun(async ({ count }) => count(await preflightChecks(await setUpPackages())))
