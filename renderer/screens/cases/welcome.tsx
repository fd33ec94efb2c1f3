import { FileText, Plus } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { useWords } from '../../words.ts'
import app from '../app/app.module.css'

/** What an empty store shows. */
export function Welcome({ onMake, onSample }: { readonly onMake: () => void; readonly onSample: () => void }) {
  const { words } = useWords()
  return (
    <main className={app['middle']}>
      <EmptyPlace level={1} icon={<FileText />} title={words.cases.emptyTitle} body={words.cases.emptyBody}>
        <Button look="primary" icon={<Plus aria-hidden />} onPress={onMake}>{words.cases.make}</Button>
        <Button onPress={onSample}>{words.cases.sample}</Button>
      </EmptyPlace>
    </main>
  )
}
