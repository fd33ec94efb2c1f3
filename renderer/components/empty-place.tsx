import type { ReactNode } from 'react'
import styles from './empty-place.module.css'

/** An empty place explains itself in two lines, with what to do below. */
export function EmptyPlace({ icon, title, body, level = 2, children }: { readonly icon?: ReactNode; readonly title: string; readonly body: string; readonly level?: 1 | 2; readonly children?: ReactNode }) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles['empty']}>
      <div className={styles['icon']} aria-hidden>{icon}</div>
      <Title className={styles['title']}>{title}</Title>
      <p className={styles['body']}>{body}</p>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  )
}
