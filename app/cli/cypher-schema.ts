import type { GraphSchema } from '../../graph-store/guard/index.ts'
import { printRows, write } from './print.ts'

/** Prints what a graph is made of, as tables. */
export async function printSchema(schema: GraphSchema): Promise<void> {
  await write('Labels\n')
  await printRows(
    { format: 'table' },
    ['label', 'nodes', 'properties'],
    schema.labels.map(({ name, count, properties }) => ({
      label: name,
      nodes: count,
      properties: properties.map(shown).join(', '),
    })),
  )
  await write('\nRelationships\n')
  await printRows(
    { format: 'table' },
    ['type', 'count', 'between', 'properties'],
    schema.relationships.map((one) => ({
      type: one.name,
      count: one.count,
      between: one.between.map(({ from, to }) => `(:${from})→(:${to})`).join(' '),
      properties: one.properties.map(shown).join(', '),
    })),
  )
  await write('\nIndexes\n')
  await printRows(
    { format: 'table' },
    ['name', 'kind', 'on', 'properties'],
    schema.indexes.map((one) => ({
      name: one.name,
      kind: one.unique ? `${one.kind}, unique` : one.kind,
      on: one.names.join(', '),
      properties: one.properties.join(', '),
    })),
  )
}

function shown({ name, types, share }: GraphSchema['labels'][number]['properties'][number]): string {
  return `${name}${share < 1 ? '?' : ''}: ${types.join(' or ')}`
}
