import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { renderSample } from './render-sample.mjs'

await runScript(async () => renderSample(await setUpPackages()))
