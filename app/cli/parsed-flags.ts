import type { z } from 'zod'
import { UserError } from '../../positions/errors.ts'
import { paramFault } from '../../positions/param-fault.ts'

/** Flags by a schema. Throws a `UserError` that names each flag at fault and what was expected, one a line. */
export function parsedFlags<T extends z.ZodType>(schema: T, flags: unknown): z.infer<T> {
  const { data, error } = schema.safeParse(flags, { error: paramFault })
  if (!error) return data as z.infer<T>
  const lines = error.issues.map(({ path, message }) => `--${kebab(String(path[0]))}: ${message}`)
  throw new UserError('usage', null, lines.join('\n'))
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
