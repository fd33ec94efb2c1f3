import { expect, test } from 'vitest'
import { npmRemedy } from '../../scripts/setup/npm.mjs'

const outOfStep = `npm error code EUSAGE
npm error \`npm ci\` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.
npm error Missing: left-pad@1.3.0 from lock file`

test('a lock file that does not fit is not blamed on the network', () => {
  expect(npmRemedy(outOfStep)).toMatch(/package-lock\.json do not fit/)
})

test('a registry that cannot be reached is named as such', () => {
  expect(npmRemedy('npm error code ENOTFOUND\nnpm error network request to https://example.invalid/x failed')).toMatch(/registry cannot be reached/)
  expect(npmRemedy('npm error code E503')).toMatch(/registry cannot be reached/)
})

test('a package with another hash, a full disk and a foreign owner each have their own remedy', () => {
  const remedies = ['npm error code EINTEGRITY', 'npm error code ENOSPC', 'npm error code EACCES', 'npm error code E404', 'something new'].map(npmRemedy)
  expect(new Set(remedies).size).toBe(remedies.length)
})
