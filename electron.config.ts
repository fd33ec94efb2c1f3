import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const inRoot = (...parts: readonly string[]): string => join(root, ...parts)

/** Electron 33 is the oldest runtime that tests run on: Node 20.18 and Chromium 130. */
const nodeTarget = 'node20.18'
const chromiumTarget = 'chrome130'

export default defineConfig({
  main: {
    build: {
      outDir: inRoot('dist', 'main'),
      target: nodeTarget,
      rolldownOptions: {
        input: { main: inRoot('electron', 'main', 'main.ts'), worker: inRoot('electron', 'work', 'worker.ts'), 'pdfium-thread': inRoot('electron', 'intake', 'pdfium', 'pdfium-thread.ts'), 'heif-thread': inRoot('electron', 'intake', 'heif', 'heif-thread.ts'), 'recognition-thread': inRoot('electron', 'intake', 'recognition', 'recognition-thread.ts'), 'fill-thread': inRoot('electron', 'files', 'own-templates', 'fill-thread.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: inRoot('dist', 'preload'),
      target: nodeTarget,
      // A sandboxed preload can neither be an ES module nor require packages: everything is bundled.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inRoot('electron', 'preload', 'preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    plugins: [react()],
    build: {
      outDir: inRoot('dist', 'renderer'),
      emptyOutDir: true,
      minify: true,
      target: chromiumTarget,
      rolldownOptions: { input: { index: inRoot('renderer', 'index.html'), print: inRoot('renderer', 'print.html'), still: inRoot('renderer', 'still.html') } },
    },
  },
})
