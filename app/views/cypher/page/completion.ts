import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Schema } from './answer-types.ts'

const KEYWORDS = [
  'MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'ORDER BY', 'SKIP', 'LIMIT', 'DISTINCT', 'AS', 'AND', 'OR',
  'NOT', 'XOR', 'IN', 'IS NULL', 'IS NOT NULL', 'STARTS WITH', 'ENDS WITH', 'CONTAINS', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END',
  'CALL', 'YIELD', 'UNION', 'UNION ALL', 'EXISTS', 'COUNT', 'COLLECT', 'ASC', 'DESC', 'EXPLAIN', 'shortestPath',
] // biome-ignore format: a list of words reads best as running text

/** What may stand at a place of a query, from the live schema, the parameters and the names that the query gives itself. */
export function completionsAt(
  text: string,
  schema: Schema | null,
  parameters: readonly string[],
): { readonly from: number; readonly options: readonly Completion[] } | null {
  // Only the names of procedures have points in them; elsewhere what stands after a point is a property.
  const [, lead = '', word = ''] =
    /(CALL\s+)([\p{L}\p{N}_.]*)$/iu.exec(text) ?? /(:\s*`?|\.\s*|\$)?([\p{L}_][\p{L}\p{N}_]*)?$/iu.exec(text) ?? []
  if (lead === '' && word === '') return null
  const from = text.length - word.length
  const option = (type: string) => (label: string) => ({ label, type })
  if (lead === '$') return { from, options: [...new Set(['dataset', ...parameters])].map(option('variable')) }
  if (/^call/i.test(lead)) return { from, options: (schema?.procedures ?? []).map(asCallable('function')) }
  if (lead.startsWith(':')) {
    const inRelationship = /\[[^\]]*$/.test(text)
    const names = inRelationship ? schema?.relationships : schema?.labels
    return {
      from,
      options: (names ?? []).map(({ name, count }) => ({ label: name, type: 'class', detail: String(count) })),
    }
  }
  if (lead.startsWith('.') && /[\p{L}_][\p{L}\p{N}_]*\.\s*$/u.test(text.slice(0, from))) {
    const properties = new Map<string, string>()
    for (const { properties: own } of [...(schema?.labels ?? []), ...(schema?.relationships ?? [])]) {
      for (const { name, types } of own) properties.set(name, types.join(' | '))
    }
    const options = [...properties].map(([label, detail]) => ({ label, type: 'property', detail }))
    return { from, options: options.sort((a, b) => (a.label < b.label ? -1 : 1)) }
  }
  const variables = [...text.slice(0, from).matchAll(/(?:\(|\[|\bAS\s+)([\p{L}_][\p{L}\p{N}_]*)/giu)].map(
    (m) => m[1] as string,
  )
  return {
    from,
    options: [
      ...[...new Set(variables)].map(option('variable')),
      ...KEYWORDS.map(option('keyword')),
      ...(schema?.functions ?? []).map(asCallable('function')),
    ],
  }
}

/** The same as a source of completions for the editor. */
export function completionSource(now: () => { schema: Schema | null; parameters: readonly string[] }) {
  return (context: CompletionContext): CompletionResult | null => {
    const { schema, parameters } = now()
    const found = completionsAt(context.state.sliceDoc(0, context.pos), schema, parameters)
    if (
      !found ||
      (found.from === context.pos && !context.explicit && !/[:.$]\s*`?$/.test(context.state.sliceDoc(0, context.pos)))
    ) {
      return null
    }
    return { from: found.from, options: [...found.options], validFor: /^[\p{L}\p{N}_.]*$/u }
  }
}

function asCallable(type: string) {
  return ({ name, signature }: { name: string; signature: string }): Completion => ({
    label: name,
    type,
    info: signature,
  })
}
