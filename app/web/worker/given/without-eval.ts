import { z } from 'zod'

// Schemas must not be compiled: the page's content security policy forbids it, and even the attempt is reported. It is attempted where they are made, so this is imported first.
z.config({ jitless: true })
