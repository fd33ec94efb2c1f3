import { answerTasks } from '#electron/threads/answer-tasks.ts'
import type { FoundLine, GreyPage } from './recognition-task.ts'
import { startTesseract } from './start-tesseract.ts'

const starting = startTesseract()

/** A fault of recognition itself ends the thread: the next picture gets a new one. */
answerTasks<GreyPage, readonly FoundLine[]>(async (page) => (await starting).recognise(page))
