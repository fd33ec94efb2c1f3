import './trusted-html.ts'
import './interpreted-schemas.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import { App } from './screens/app/app.tsx'
import { Unexpected } from './screens/app/unexpected.tsx'

const place = document.getElementById('root')
if (place) {
  const root = createRoot(place, { onUncaughtError: (error) => { root.render(<Unexpected detail={error instanceof Error ? error.message : String(error)} />) } })
  root.render(<StrictMode><App /></StrictMode>)
}
