import { z } from 'zod'
import { type Connection, type Transaction, whole } from '../neo4j/index.ts'
import { READ_PROCEDURES } from './assert-reads.ts'
import {
  FUNCTIONS,
  INDEXES,
  JOINED,
  LABELS,
  labelQuery,
  PROCEDURES,
  RELATIONSHIP_TYPES,
  relationshipQuery,
} from './queries.ts'

/** Of how many nodes of a label, and relationships of a type, the properties are read. */
const SAMPLE = 1_000

/** A property of a label or type: the types of its values, and the share of those looked at that have it, 0 to 1. */
interface SchemaProperty {
  readonly name: string
  readonly types: readonly string[]
  readonly share: number
}

/** A label or type of relationships, with how many there are of it. */
interface SchemaPart {
  readonly name: string
  readonly count: number
  readonly properties: readonly SchemaProperty[]
}

interface Signature {
  readonly name: string
  readonly signature: string
  readonly description: string
}

/** What a graph is made of, as an analyst meets it. */
export interface GraphSchema {
  /** `within`: the other labels that all nodes of it have that were looked at. */
  readonly labels: readonly (SchemaPart & { readonly within: readonly string[] })[]
  readonly relationships: readonly (SchemaPart & { readonly between: readonly { from: string; to: string }[] })[]
  readonly indexes: readonly {
    readonly name: string
    readonly kind: string
    readonly on: string
    readonly names: readonly string[]
    readonly properties: readonly string[]
    readonly unique: boolean
    readonly state: string
  }[]
  /** Those that a query may call. */
  readonly procedures: readonly Signature[]
  readonly functions: readonly Signature[]
  readonly sampled: number
}

const WITHIN_MS = 30_000

/** Reads what the graph is made of, its parts at once. Rejects with `StoreUnavailableError`. */
export async function graphSchema(connection: Connection): Promise<GraphSchema> {
  const read = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    connection.read(work, { within: WITHIN_MS })
  const known = await read(async (transaction) => ({
    labels: await names(transaction, LABELS),
    types: await names(transaction, RELATIONSHIP_TYPES),
  }))
  const [rest, labels, types] = await Promise.all([
    read(async (transaction) => ({
      between: await joined(transaction),
      indexes: (await transaction.rows(INDEXES)).map(indexOf),
      procedures: (await transaction.rows(PROCEDURES, { names: [...READ_PROCEDURES] })).map(signatureOf),
      functions: (await transaction.rows(FUNCTIONS)).map(signatureOf),
    })),
    Promise.all(known.labels.map((name) => read((transaction) => part(transaction, name, labelQuery(name))))),
    Promise.all(known.types.map((name) => read((transaction) => part(transaction, name, relationshipQuery(name))))),
  ])
  const { between, ...told } = rest
  return {
    labels: labels.filter(({ count }) => count > 0),
    relationships: types
      .filter(({ count }) => count > 0)
      .map(({ within: _, ...type }) => ({
        ...type,
        between: between.filter((pair) => pair.type === type.name).map(({ from, to }) => ({ from, to })),
      })),
    ...told,
    sampled: SAMPLE,
  }
}

async function names(transaction: Transaction, query: string): Promise<string[]> {
  return (await transaction.rows(query)).map(([name]) => String(name))
}

const partRow = z.tuple([
  z.number(),
  z.array(z.tuple([z.string(), z.array(z.string()), z.number(), z.number()])),
  z.array(z.string()),
])

async function part(
  transaction: Transaction,
  name: string,
  query: string,
): Promise<SchemaPart & { within: readonly string[] }> {
  const [row] = await transaction.rows(query, { sample: whole(SAMPLE) })
  const [count, properties, labels] = partRow.parse(row)
  return {
    name,
    count,
    properties: properties.map(([key, types, found, of]) => ({
      name: key,
      types: types.map((type) => type.replaceAll(' NOT NULL', '')).sort(),
      share: found / of,
    })),
    within: labels.filter((label) => label !== name).sort(),
  }
}

const visualisation = z.tuple([
  z.array(
    z.object({ elementId: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
  ),
  z.array(z.object({ type: z.string(), startNodeElementId: z.string(), endNodeElementId: z.string() })),
])

async function joined(transaction: Transaction): Promise<{ type: string; from: string; to: string }[]> {
  const [row] = await transaction.rows(JOINED)
  const [nodes, relationships] = visualisation.parse(row)
  const labelOf = new Map(nodes.map(({ elementId, labels }) => [elementId, labels[0] ?? '']))
  return relationships.map(({ type, startNodeElementId, endNodeElementId }) => ({
    type,
    from: labelOf.get(startNodeElementId) ?? '',
    to: labelOf.get(endNodeElementId) ?? '',
  }))
}

const texts = z.array(z.string()).nullable()
const indexRow = z.tuple([z.string(), z.string(), z.string(), texts, texts, z.string().nullable(), z.string()])

function indexOf(row: unknown[]): GraphSchema['indexes'][number] {
  const [name, kind, on, named, properties, constraint, state] = indexRow.parse(row)
  return { name, kind, on, names: named ?? [], properties: properties ?? [], unique: constraint !== null, state }
}

const signatureRow = z.tuple([z.string(), z.string(), z.string()])

function signatureOf(row: unknown[]): Signature {
  const [name, signature, description] = signatureRow.parse(row)
  return { name, signature, description }
}
