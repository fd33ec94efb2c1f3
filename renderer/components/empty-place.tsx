import type { ReactNode } from 'react'
import styles from './empty-place.module.css'

/** An empty place explains itself in two lines, with what to do below. */
export function EmptyPlace({ icon, title, body, children }: { readonly icon?: ReactNode; readonly title: string; readonly body: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <div className={styles['icon']} aria-hidden>{icon}</div>
      <p className={styles['title']}>{title}</p>
      <p className={styles['body']}>{body}</p>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  )
}
