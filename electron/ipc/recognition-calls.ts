import { wordsText } from '#shared/domain/words-text.ts'
import { factsOfExhibits } from '#electron/storage/cases.ts'
import { findRecognised } from '#electron/storage/recognised-table.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const recognitionCalls = ({ recognition, store }: AppDesk): Pick<Handlers, 'recognition' | 'setRecognition' | 'pauseRecognition' | 'exhibitFacts' | 'recognisedText'> => ({
  recognition: async () => recognition.state(),
  setRecognition: async ({ on }) => {
    recognition.setOn(on)
    return recognition.state()
  },
  pauseRecognition: async ({ paused }) => {
    recognition.setPaused(paused)
    return recognition.state()
  },
  exhibitFacts: async ({ caseId, exhibitIds }) => factsOfExhibits(store, caseId, exhibitIds),
  recognisedText: async ({ caseId, exhibitId }) => {
    const facts = factsOfExhibits(store, caseId, [exhibitId])[exhibitId]
    const read = facts === undefined ? null : findRecognised(store.db, facts.sha256)
    return read === null ? null : { text: wordsText(read), gaps: read.gaps }
  }
})
