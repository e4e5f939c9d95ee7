import type { z } from 'zod'

/** What zod writes when a schema says nothing of its own. */
const UNTOLD = /^(?:Invalid|Too) /

/** What is wrong with a parameter, in words for people: the schema's own where it has any, else what was expected. */
export function paramFault(issue: z.core.$ZodIssue): string {
  if (!UNTOLD.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `expected ${oneOf(issue.values.map(String))}`
  if (issue.code === 'too_small') return `expected ${issue.minimum} or more`
  if (issue.code === 'too_big') return `expected ${issue.maximum} or less`
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`
  return issue.message
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
