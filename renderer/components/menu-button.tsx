import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'
import fields from './field.module.css'

export type MenuChoice = { readonly key: string; readonly text: string; readonly act: () => void }

/** A button that opens a short list of verbs. */
export function MenuButton({ label, icon, children, choices }: { readonly label?: string; readonly icon: ReactNode; readonly children?: ReactNode; readonly choices: readonly MenuChoice[] }) {
  return (
    <MenuTrigger>
      <Button look="quiet" icon={icon} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</Button>
      <Popover className={fields['list'] ?? ''}>
        <Menu onAction={(key) => choices.find((choice) => choice.key === key)?.act()}>
          {choices.map((choice) => <MenuItem key={choice.key} id={choice.key} className={fields['option'] ?? ''}>{choice.text}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
