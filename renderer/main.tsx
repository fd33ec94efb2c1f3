import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './tokens.css'
import { App } from './screens/app/app.tsx'

// The page forbids eval; schemas are interpreted instead of compiled.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>)
