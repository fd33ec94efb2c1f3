import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A sentence beside its cause: ochre for what to look at, red for what went wrong, quiet for news. */
export function Notice({ tone, children, actions }: { readonly tone: 'ochre' | 'red' | 'quiet'; readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`}>
      {tone === 'red' && <CircleAlert aria-hidden />}
      {tone === 'ochre' && <TriangleAlert aria-hidden />}
      <div className={styles['text']}>{children}</div>
      {actions}
    </div>
  )
}
