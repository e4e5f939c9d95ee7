import type { z } from 'zod'

/** Zod's error map for parameters: what was expected, in words for people, where the schema says nothing of its own. */
export function paramFault(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `expected ${oneOf((issue.values as unknown[]).map(String))}`
  if (issue.code === 'too_small') return `expected ${issue.minimum} or more`
  if (issue.code === 'too_big') return `expected ${issue.maximum} or less`
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected as string] ?? issue.expected}`
  return undefined
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? (names[0] as string) : `one of ${names.join(', ')}`
}
