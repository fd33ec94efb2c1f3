import { BrowserWindow, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { helpChannel } from '#shared/contract/channels.ts'
import type { Language } from '#shared/domain/language.ts'
import { menuWords } from '#shared/words/menu-words.ts'

const openHandbook = (): void => { for (const window of BrowserWindow.getAllWindows()) window.webContents.send(helpChannel) }

/** Only what works in this app: the menu that comes by default leads to pages on the net and to the developer tools. */
export function setMenu(language: Language, platform: NodeJS.Platform): void {
  const words = menuWords[language]
  const own: readonly MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...own,
    { label: words.file, submenu: [{ role: 'close', label: words.close }, { role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: [
      { role: 'undo', label: words.undo }, { role: 'redo', label: words.redo }, { type: 'separator' },
      { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste }, { role: 'selectAll', label: words.selectAll }
    ] },
    { label: words.view, submenu: [{ role: 'resetZoom', label: words.actualSize }, { role: 'zoomIn', label: words.zoomIn }, { role: 'zoomOut', label: words.zoomOut }, { type: 'separator' }, { role: 'togglefullscreen', label: words.fullScreen }] },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
    { label: words.help, submenu: [{ label: words.handbook, accelerator: 'F1', click: openHandbook }] }
  ]))
}
