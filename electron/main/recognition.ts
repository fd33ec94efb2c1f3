import type { RecognitionState } from '#shared/contract/recognition.ts'
import type { RecognitionProgress } from '#shared/contract/calls.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { RecognisedFile, RecognisedText } from '#shared/domain/recognised-text.ts'
import { originalPath } from '#electron/files/vault.ts'
import type { AppDesk, RecognitionDesk } from '#electron/ipc/app-desk.ts'
import { countToRecognise, keepRecognised, nextToRecognise, recognisedOf } from '#electron/storage/recognise-next.ts'
import type { ToRecognise, TouchedExhibit } from '#electron/storage/recognise-next.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { readSetting, writeSetting } from '#electron/storage/setting-table.ts'
import { factsOfRecognised } from '#electron/work/recognise-evidence.ts'
import { openWorker } from '#electron/work/worker-client.ts'
import type { Worker } from '#electron/work/worker-client.ts'

/** It begins when nothing has come in for so long, so that starting the app and taking in evidence have the machine for themselves. */
const quietMs = 4_000
const settingName = 'recognition'

export type RecognitionParts = { readonly store: Store; readonly findStill: AppDesk['findStill']; readonly modulePath: string; readonly tell: (progress: RecognitionProgress) => void; readonly report: (error: unknown) => void }

/**
 * Reads what stands in pictures, one original after the other, in a patient process of its own. What is done lies in the store: after a restart it goes
 * on with what is missing. On unless it was switched off.
 */
export function openRecognition({ store, findStill, modulePath, tell, report }: RecognitionParts): RecognitionDesk & { readonly close: () => void } {
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let isPaused = false
  let isRunning = false
  let isClosed = false
  let done = 0
  let quietFromMs = 0
  const isOn = (): boolean => readSetting(store.db, settingName) !== 'off'
  const mayRun = (): boolean => !isClosed && !isPaused && isOn()
  /** While files come in it waits, also between two of its own. */
  const mayTakeNext = (): boolean => mayRun() && performance.now() >= quietFromMs
  const state = (): RecognitionState => ({ isOn: isOn(), isPaused, isRunning, done, left: countToRecognise(store) })
  const news = (touched: readonly TouchedExhibit[] = []): void => { if (!isClosed) tell({ job: 'recognition', state: state(), touched }) }

  const run = async (): Promise<void> => {
    if (isRunning || !mayRun()) return
    isRunning = true
    try {
      for (let next = nextToRecognise(store); next !== null; next = mayTakeNext() ? nextToRecognise(store) : null) {
        news()
        const read = await wordsOf(next)
        if (read === null) break
        done += 1
        news(keepRecognised(store, next.sha256, read, (facts, text) => factsOfRecognised(facts, text, new Date())))
      }
      // Files came in, or it was stopped: whoever let it go on meanwhile found it still ending.
      if (mayRun() && countToRecognise(store) > 0) wake()
    } catch (error) {
      if (!isClosed) report(error)
    } finally {
      isRunning = false
      endWorker()
      if (!isClosed && countToRecognise(store) === 0) done = 0
      news()
    }
  }

  /** Null where it was stopped meanwhile: nothing is kept of the file, and it is read anew later. */
  const wordsOf = async ({ sha256, name, facts }: ToRecognise): Promise<RecognisedFile | null> => {
    const known = recognisedOf(store, sha256)
    if (known !== null) return known
    try {
      const path = originalPath(store.vault, sha256)
      const still = await findStill(path, facts)
      if (!mayRun()) return null
      worker ??= openWorker(modulePath, { name: 'Tsuzuri recognition', isPatient: true })
      const read = await worker.run({ kind: 'recognise', path, name, still })
      return mayRun() ? { ...read, text: read.text ?? (hasPages(facts.kind) ? nothingRead('not-drawn') : null) } : null
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return mayRun() ? { text: nothingRead(error.failure.code === 'too-slow' ? 'too-slow' : 'failed'), attached: [] } : null
    }
  }

  const endWorker = (): void => {
    worker?.close()
    worker = null
  }
  const wake = (): void => {
    clearTimeout(timer)
    quietFromMs = performance.now() + quietMs
    if (!isClosed) timer = setTimeout(() => { void run() }, quietMs + 10)
  }
  const halt = (): void => { if (!mayRun()) endWorker() }
  wake()
  return {
    state, wake,
    setOn: (on) => { writeSetting(store.db, settingName, on ? null : 'off'); isPaused = false; halt(); wake(); news() },
    setPaused: (paused) => { isPaused = paused; halt(); news(); if (!paused) { quietFromMs = 0; void run() } },
    close: () => { isClosed = true; clearTimeout(timer); endWorker() }
  }
}

/** A mail has nothing to look at but what is attached to it, nor has a video without a frame. */
const hasPages = (kind: string): boolean => kind.startsWith('image/') || kind === 'application/pdf'

const nothingRead = (reason: RecognisedText['gaps'][number]['reason']): RecognisedText => ({ source: 'recognition', pages: [], gaps: [{ page: 1, reason }] })
