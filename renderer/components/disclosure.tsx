import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure as Unfolding, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './disclosure.module.css'

/** What most people need not see, one press away. `summary` says what is chosen inside. */
export function Disclosure({ title, summary, isOpen = false, children }: { readonly title: string; readonly summary: string; readonly isOpen?: boolean; readonly children: ReactNode }) {
  return (
    <Unfolding defaultExpanded={isOpen} className={styles['unfolding'] ?? ''}>
      <Heading level={3} className={styles['head'] ?? ''}><Button slot="trigger" className={styles['trigger'] ?? ''}><ChevronRight aria-hidden />{title}<span className={styles['summary']}>{summary}</span></Button></Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}><div className={styles['inside']}>{children}</div></DisclosurePanel>
    </Unfolding>
  )
}
