import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { calls } from '../../shared/contract/calls.ts'
import { openApp } from './app.ts'
import type { OpenApp } from './app.ts'

let opened: OpenApp
test.beforeAll(async () => { opened = await openApp() })
test.afterAll(async () => { await opened.app.close() })

test('the page runs in the sandbox, isolated and without Node', async () => {
  const { app, page } = opened
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return { pid: contents?.getOSProcessId() ?? 0, ...(contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences() }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual(['undefined', 'undefined'])
  if (process.platform === 'linux') expect(readFileSync(`/proc/${preferences.pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
})

test('a content policy stands on the page and nothing of the app offends against it', async () => {
  const { page } = opened
  const policy = await page.evaluate(async () => (await fetch('app://tsuzuri/index.html')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-')
  const attacks = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => { violations.push(event.effectiveDirective) })
    const outcome = { remote: '', inline: Reflect.get(window, 'inlineRan') === true }
    await fetch('https://example.com/').then(() => { outcome.remote = 'reached' }, () => { outcome.remote = 'refused' })
    await new Promise((done) => { setTimeout(done, 200) })
    return { ...outcome, violations }
  })
  expect(attacks).toMatchObject({ remote: 'refused', inline: false })
  expect(attacks.violations).toContain('connect-src')
})

const hostileUrls = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'javascript:document.title="x"', 'data:text/html,x', '\\\\server\\share', 'smb://server/share', 'ms-settings:', 'mailto:a@example.jp', 'app://other/index.html', 'app://tsuzuri/../../package.json', 'about:blank', 'chrome://version', 'devtools://devtools/bundled/inspector.html', 'view-source:app://tsuzuri/index.html', 'blob:app://tsuzuri/x', 'ftp://example.com/', 'ws://example.com/', 'tel:110', 'x-unknown:y']

test('no navigation, no window, no download and no permission is granted', async () => {
  const { app, page } = opened
  const before = page.url()
  for (const url of hostileUrls) {
    await page.evaluate((target) => {
      try { window.open(target) } catch { /* refused is what is wanted */ }
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      link.remove()
    }, url).catch(() => undefined)
    // Asked of the page itself: the driver waits for the end of every navigation that was only tried.
    await expect.poll(() => page.evaluate(() => [location.href, document.querySelector('main') !== null]).catch(() => []), { message: url }).toEqual([before, true])
  }
  expect(app.windows().length).toBe(1)
  const permissions = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage']
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'denied' }))).state))
  })
  expect(new Set(permissions)).toEqual(new Set(['denied']))
})

test('paths of app:// and evidence:// do not leave their folders', async () => {
  const { page } = opened
  const paths = ['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%5cpackage.json', '/%00', '/index.html%00.png', '//etc/passwd', '/built/../../x.pdf', '/built/x.pdf', '/built/x.1.pdf', '/built/x.0.pdf', '/.', '/assets/../../main/main.js']
  const statuses = await page.evaluate(async (list) => Promise.all(list.map(async (path) => (await fetch(`app://tsuzuri${path}`).catch(() => ({ status: 0 }))).status)), paths)
  for (const status of statuses) expect([0, 404]).toContain(status)
})

test('every call refuses a wrong input as data, and an untrusted frame altogether', async () => {
  const { page } = opened
  const junk: readonly unknown[] = [null, 1, 'x', [], {}, { caseId: 1 }, { caseId: '../../etc/passwd' }, { caseId: 'x', change: { kind: 'set', pointer: '/__proto__/x', value: 1 } }, { path: '/etc/passwd' }, { buildId: '../x', format: 'pdf' }]
  const quiet = Object.keys(calls).filter((name) => !['importCase', 'chooseExhibits', 'exportCase'].includes(name))
  const replies = await page.evaluate(async ({ names, inputs }) => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>>
    const results: string[] = []
    for (const name of names) for (const input of inputs) {
      const reply = await api[name]?.(input)
      results.push(reply?.ok === true ? `${name} ok` : reply?.failure?.code ?? 'thrown')
    }
    return results
  }, { names: quiet, inputs: junk })
  expect(replies.filter((code) => code === 'thrown' || code === 'unexpected')).toEqual([])
  expect(replies.filter((code) => code.endsWith(' ok') && !code.startsWith('cancelBuild'))).toEqual([])
})
