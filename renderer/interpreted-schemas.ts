import { z } from 'zod'

// The page forbids eval: schemas are interpreted instead of compiled. Said before the first schema is made, hence a module of its own.
z.config({ jitless: true })
