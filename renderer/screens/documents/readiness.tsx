import { Camera, Circle, CircleCheck, CircleDashed } from 'lucide-react'
import { lampsOf } from '#shared/checks/readiness/lamps.ts'
import type { Lamp } from '#shared/checks/readiness/lamps.ts'
import { photosOf } from '#shared/checks/readiness/photos.ts'
import { proofsOf } from '#shared/checks/readiness/proofs.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Photo, Proof } from '#shared/domain/proof.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { photoWords, proofWords } from '#shared/words/proof-words.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import { citedLabel, exhibitPosition } from '../timeline/cited-label.ts'
import styles from './readiness.module.css'

type ReadinessProps = { readonly caseFile: CaseFile; readonly today: string; readonly forClaim: boolean; readonly onGo: (goal: Goal) => void }

/** What the dispute turns on beside the evidence that is held, and for a claim its three legs. It says what is there, never what will come of it. */
export function Readiness({ caseFile, today, forClaim, onGo }: ReadinessProps) {
  const { words } = useWords()
  const proofs = proofsOf(caseFile)
  const photos = photosOf(caseFile)
  const shown = [...proofs.filter(({ state }) => state === 'shown'), ...photos.filter(({ exhibitIds }) => exhibitIds.length > 0)].length
  return (
    <section className={styles['readiness']} aria-label={words.readiness.title}>
      {forClaim && today !== '' && <ul className={styles['lamps']} aria-label={words.readiness.lamps}>{lampsOf(caseFile, today).map((lamp) => <LampLine key={lamp.id} lamp={lamp} />)}</ul>}
      <Disclosure title={words.readiness.title} summary={words.readiness.summary(shown, proofs.length + photos.length)}>
        <p className={styles['quiet']}>{words.readiness.intro}</p>
        <ul className={styles['matrix']}>
          {proofs.map((proof) => <ProofLine key={proof.id} proof={proof} caseFile={caseFile} />)}
          {photos.map((photo) => <PhotoLine key={photo.id} photo={photo} caseFile={caseFile} />)}
        </ul>
        <div><Button look="quiet" onPress={() => onGo({ place: 'evidence' })}>{words.readiness.openEvidence}</Button></div>
      </Disclosure>
    </section>
  )
}

const lampIcons = { on: <CircleCheck aria-hidden />, partly: <CircleDashed aria-hidden />, off: <Circle aria-hidden /> } as const

/** What is missing for the evidence stands in the table below, line by line. */
function LampLine({ lamp: { id, state, reasons } }: { readonly lamp: Lamp }) {
  const { language, words } = useWords()
  return (
    <li className={styles[state]}>
      {lampIcons[state]}
      <div><strong>{words.pair(words.readiness.lamp[id], words.readiness.state[state])}</strong>{id !== 'evidence' && reasons.map((reason) => <p key={`${reason.code} ${reason.pointer}`}>{problemText(reason, language)}</p>)}</div>
    </li>
  )
}

function ProofLine({ proof: { id, state, exhibitIds }, caseFile }: { readonly proof: Proof; readonly caseFile: CaseFile }) {
  const { language, words } = useWords()
  return (
    <li className={state === 'shown' ? styles['on'] : state === 'told' ? styles['partly'] : styles['off']}>
      {state === 'shown' ? lampIcons.on : state === 'told' ? lampIcons.partly : lampIcons.off}
      <div><strong>{proofWords[id].name[language]}</strong>{state === 'shown' ? <Held ids={exhibitIds} caseFile={caseFile} /> : <p>{`${words.sentences(state === 'told' ? words.readiness.told : words.readiness.none, proofWords[id].fill[language])}`}</p>}</div>
    </li>
  )
}

function PhotoLine({ photo: { id, exhibitIds }, caseFile }: { readonly photo: Photo; readonly caseFile: CaseFile }) {
  const { language } = useWords()
  const isHeld = exhibitIds.length > 0
  return (
    <li className={isHeld ? styles['on'] : styles['off']}>
      {isHeld ? lampIcons.on : <Camera aria-hidden />}
      <div><strong>{photoWords[id].name[language]}</strong>{isHeld ? <Held ids={exhibitIds} caseFile={caseFile} /> : <p>{photoWords[id].fill[language]}</p>}</div>
    </li>
  )
}

function Held({ ids, caseFile }: { readonly ids: readonly string[]; readonly caseFile: CaseFile }) {
  const { language, words } = useWords()
  return <p>{words.app.listed(ids.map((id) => citedLabel(exhibitPosition(caseFile, id), id, language)))}</p>
}
