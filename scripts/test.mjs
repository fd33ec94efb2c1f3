import { allTests } from './testing/all-tests.mjs'
import { talliedRun } from './testing/tallied-run.mjs'

await talliedRun(allTests)
