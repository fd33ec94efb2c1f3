import type { Piece } from '#shared/lib/search-snippet.ts'
import styles from './search-desk.module.css'

/** A text with what was looked for marked, piece by piece: never as markup. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index} className={styles['mark']}>{text}</mark> : <span key={index}>{text}</span>))}</>
}
