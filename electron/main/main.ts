import { app, protocol, session } from 'electron'
import { lockContents, lockSession, forbidNetwork } from './lock-down.ts'
import { schemes } from './schemes.ts'
import { openApp } from './open-app.ts'
import { placeUserData } from './user-data.ts'

// Before anything else: where the data lies, what may be loaded, and that nothing goes out.
placeUserData(app)
forbidNetwork(app)
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged(schemes)
lockContents(app)

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(async () => {
    lockSession(session.defaultSession)
    await openApp()
  })
  app.on('window-all-closed', () => { app.quit() })
} else {
  app.quit()
}
