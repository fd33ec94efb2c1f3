import type { App, Session } from 'electron'

/**
 * Switches that keep every packet in the machine. The resolver rule also stops look-ups that no filter sees, such as
 * Chromium asking for spell-check dictionaries although spell checking is off.
 */
export function forbidNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('disable-sync')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-features', 'MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,WebRtcHideLocalIpsWithMdns')
}

const ownSchemes = ['app:', 'evidence:', 'blob:', 'data:', 'devtools:']

/** Requests that are not the app's own are cancelled, permissions and downloads denied, spell checking off. */
export function lockSession(session: Session, schemes: readonly string[] = ownSchemes): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, decide) => { decide(false) })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => { event.preventDefault() })
  session.webRequest.onBeforeRequest((details, decide) => { decide({ cancel: !schemes.some((scheme) => details.url.startsWith(scheme)) }) })
}

/** No page may leave the app, open a window or embed a foreign page. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => { event.preventDefault() })
    contents.on('will-frame-navigate', (event) => { event.preventDefault() })
    contents.on('will-redirect', (event) => { event.preventDefault() })
    contents.on('will-attach-webview', (event) => { event.preventDefault() })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
