import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './alike.module.css'
import { exhibitName } from './exhibit-name.ts'

export type AlikeGroup = { readonly kind: 'same' | 'run'; readonly ids: readonly string[] }
export type AlikeDialogProps = { readonly group: AlikeGroup; readonly current: CaseDesk; readonly labelOf: (id: string) => string; readonly onJoin: (ids: readonly string[]) => void; readonly onLeave: (ids: readonly string[]) => void; readonly onClose: () => void }

/** The pictures of one group side by side; of two of one shape, what differs as well. */
export function AlikeDialog({ group, current, labelOf, onJoin, onLeave, onClose }: AlikeDialogProps) {
  const { language, words } = useWords()
  const exhibits = group.ids.flatMap((id) => current.caseFile.exhibits?.find((exhibit) => exhibit.id === id) ?? [])
  const remove = (id: string): void => {
    const exhibit = exhibits.find((one) => one.id === id)
    if (exhibit) current.takeOut({ text: words.evidence.removed(exhibitName(exhibit, language)), removal: { kind: 'remove-exhibit', id } })
    onClose()
  }
  const [one, other, ...more] = group.ids
  const isPair = group.kind === 'same' && more.length === 0 && one !== undefined && other !== undefined && isOneShape(current, one, other)
  const picture = (id: string): string => `evidence://case/${encodeURIComponent(current.opened.caseId)}/${encodeURIComponent(id)}/thumbnail`
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen isDismissable onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}><Heading slot="title" className={styles['title'] ?? ''}>{group.kind === 'same' ? words.alike.lookSame : words.alike.lookRun}</Heading><Button look="quiet" icon={<X aria-hidden />} aria-label={words.alike.close} onPress={onClose} /></header>
          {group.kind === 'run' && <p className={styles['hint']}>{words.alike.runHint}</p>}
          <div className={styles['pictures']}>
            {exhibits.map((exhibit) => (
              <figure key={exhibit.id}>
                <img src={picture(exhibit.id)} alt="" draggable={false} />
                <figcaption><strong>{labelOf(exhibit.id)}</strong><span>{exhibitName(exhibit, language)}</span></figcaption>
                {group.kind === 'same' && <Button onPress={() => remove(exhibit.id)}>{words.alike.remove(labelOf(exhibit.id))}</Button>}
              </figure>
            ))}
            {isPair && (
              <figure>
                <span className={styles['laid']}><img src={picture(one)} alt="" draggable={false} /><img src={picture(other)} alt="" draggable={false} /></span>
                <figcaption><strong>{words.alike.difference}</strong><span>{words.alike.differenceHint}</span></figcaption>
              </figure>
            )}
          </div>
          <footer className={styles['foot']}>
            <Button onPress={() => onLeave(group.ids)}>{words.alike.leave}</Button>
            {group.kind === 'run' && <Button look="primary" onPress={() => onJoin(group.ids)}>{words.alike.join}</Button>}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Only pictures of one shape lie on each other row by row. */
function isOneShape({ opened: { facts } }: CaseDesk, one: string, other: string): boolean {
  const shape = (id: string): number => (facts[id]?.heightPx ?? 0) / (facts[id]?.widthPx ?? 1)
  return Math.abs(shape(one) / shape(other) - 1) < 0.005
}
