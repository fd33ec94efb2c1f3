import { parentPort } from 'node:worker_threads'
import type { FromRecognition, ToRecognition } from './recognition-task.ts'
import { startTesseract } from './start-tesseract.ts'

const starting = startTesseract()

/** A fault ends the thread: the next picture gets a new one. */
parentPort?.on('message', ({ id, page }: ToRecognition) => {
  void starting.then(({ recognise }) => { parentPort?.postMessage({ id, lines: recognise(page) } satisfies FromRecognition) })
})
