import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & { readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'; readonly icon?: ReactNode; readonly children?: ReactNode }

/** A verb, with its icon ahead; without words it needs an `aria-label`. */
export function Button({ look = 'plain', icon, children, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`${styles['button']} ${styles[look]} ${children === undefined ? styles['bare'] : ''}`}>{icon}{children !== undefined && <span>{children}</span>}</AriaButton>
}
