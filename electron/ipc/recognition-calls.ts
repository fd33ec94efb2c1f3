import { recognisedWords } from '#shared/domain/recognised-words.ts'
import { factsOfExhibits } from '#electron/storage/cases.ts'
import { recognisedOf } from '#electron/storage/recognise-next.ts'
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
    const read = facts === undefined ? null : recognisedOf(store, facts.sha256)
    return read === null ? null : { text: recognisedWords(read), gaps: [read, ...read.attached].flatMap(({ text }) => text?.gaps ?? []) }
  }
})
