import { ForeignGraphError } from '../errors.ts'
import type { Connection, Transaction } from './connection.ts'
import { KEY_SEPARATOR, KEYED_LABELS, OWN_LABELS } from './keys.ts'
import { FOREIGN_DATASETS, foreignKeysQuery, SHOW_CONSTRAINTS, SHOW_INDEXES } from './queries.ts'

interface Constraint {
  readonly name: string
  readonly formerName: string | null
  readonly label: string
  readonly property: string
}

interface Index {
  readonly name: string
  /** What former versions called it, where this one takes its place. */
  readonly formerNames: readonly string[]
  readonly type: 'RANGE' | 'FULLTEXT'
  readonly label: string
  readonly properties: readonly string[]
}

/** What the database itself says of a constraint or an index. */
interface Present {
  readonly name: string
  readonly type: string
  readonly labels: readonly string[]
  readonly properties: readonly string[]
  readonly ownedBy: string | null
}

// Names at the level of the database are shared with whoever else uses it: all of ours begin with `parley_`.
const CONSTRAINTS: readonly Constraint[] = [
  { name: 'parley_dataset_id', formerName: 'dataset_id', label: 'Dataset', property: 'id' },
  ...KEYED_LABELS.map((label) => ({
    name: `parley_${label.toLowerCase()}_key`,
    formerName: `${label.toLowerCase()}_key`,
    label,
    property: 'key',
  })),
  ...OWN_LABELS.map((label) => ({
    name: `parley_${label.slice('Parley'.length).toLowerCase()}_key`,
    formerName: null,
    label,
    property: 'key',
  })),
]

/**
 * A property that no node has. There is at most one full-text index of the same labels and properties in a database: with it ours can be made
 * beside anybody else's.
 */
const ONLY_OURS = 'parleyWords'

const INDEXES: readonly Index[] = [
  // What an analyst's query starts from.
  { name: 'parley_actor_id', formerNames: ['actor_id'], type: 'RANGE', label: 'Actor', properties: ['id'] },
  { name: 'parley_actor_name', formerNames: ['actor_name'], type: 'RANGE', label: 'Actor', properties: ['name'] },
  { name: 'parley_issue_id', formerNames: ['issue_id'], type: 'RANGE', label: 'Issue', properties: ['id'] },
  words('parley_actor_words', ['actor_words', 'actor_text'], 'Actor', ['name', 'aliasText']),
  words('parley_document_words', ['document_words'], 'Document', ['title', 'publisher']),
  words('parley_evidence_words', ['evidence_words'], 'Evidence', ['exact', 'locator']),
  words('parley_stance_words', ['stance_words'], 'Stance', ['summary']),
]

/** The one index of a former version that covered less than the one that takes its place. */
const FORMER_EVIDENCE_TEXT = words('', ['evidence_text'], 'Evidence', ['exact'])

function words(name: string, formerNames: readonly string[], label: string, properties: readonly string[]): Index {
  return { name, formerNames, type: 'FULLTEXT', label, properties }
}

/** What is to be done so that a database has the constraints and indexes of the store. */
interface SchemaPlan {
  readonly drop: readonly string[]
  readonly create: readonly string[]
  /** Constraints that are made where no equivalent one was: what nodes of others carry must not meet them. */
  readonly newConstraints: readonly Constraint[]
}

/**
 * Makes the constraints and indexes that are missing, and waits until they are of use. Those that others made are used where they do the same, and
 * never dropped; those of former versions of Parley, which had other names, are replaced. Rejects with `ForeignGraphError`, having changed nothing,
 * when a new constraint would bind nodes that are not Parley's.
 */
export async function ensureSchema(connection: Connection): Promise<void> {
  const plan = await connection.read(async (transaction) => {
    const constraints = (await transaction.rows(SHOW_CONSTRAINTS)).map(presentOf)
    const indexes = (await transaction.rows(SHOW_INDEXES)).map(presentOf)
    const plan = planOf(constraints, indexes)
    await refuseForeign(transaction, plan.newConstraints, indexes)
    return plan
  })
  if (plan.drop.length > 0) {
    await connection.write(async (transaction) => {
      for (const statement of plan.drop) await transaction.change(statement)
    })
  }
  if (plan.create.length > 0) {
    await connection.write(async (transaction) => {
      for (const statement of plan.create) await transaction.change(statement)
    })
  }
  await connection.read((transaction) => transaction.rows('CALL db.awaitIndexes(60)'))
}

function planOf(constraints: readonly Present[], indexes: readonly Present[]): SchemaPlan {
  const former = formerSchema(constraints, indexes)
  const drop = former.map(({ kind, name }) => `DROP ${kind} ${name} IF EXISTS`)
  const dropped = new Set(former.map(({ name }) => name))
  const left = {
    constraints: constraints.filter(({ name }) => !dropped.has(name)),
    indexes: indexes.filter(({ name }) => !dropped.has(name)),
  }
  const missing = CONSTRAINTS.filter((one) => !left.constraints.some((present) => guarantees(present, one)))
  const newConstraints = missing.filter((one) => !constraints.some((present) => guarantees(present, one)))
  const missingIndexes = INDEXES.filter(
    (one) =>
      !left.indexes.some((present) =>
        one.type === 'FULLTEXT' ? present.name === one.name : covers(present, one, one.properties),
      ),
  )
  return { drop, create: [...missing.map(createConstraint), ...missingIndexes.map(createIndex)], newConstraints }
}

/**
 * What a former version of Parley has made: known by its names and what they cover, and only in a database that has all of its constraints, which nobody else
 * would give just these names.
 */
function formerSchema(
  constraints: readonly Present[],
  indexes: readonly Present[],
): { kind: 'CONSTRAINT' | 'INDEX'; name: string }[] {
  const formerConstraints = CONSTRAINTS.flatMap((one) =>
    one.formerName === null ? [] : [{ ...one, name: one.formerName }],
  )
  const whole = formerConstraints.every((one) =>
    constraints.some((present) => present.name === one.name && guarantees(present, one)),
  )
  if (!whole) return []
  const formerIndexes = [...INDEXES, FORMER_EVIDENCE_TEXT].flatMap((one) =>
    one.formerNames.filter((name) =>
      indexes.some((present) => present.name === name && covers(present, one, one.properties)),
    ),
  )
  // The constraints last: they are what a former version is known by, should this be interrupted.
  return [
    ...formerIndexes.map((name) => ({ kind: 'INDEX' as const, name })),
    ...formerConstraints.map(({ name }) => ({ kind: 'CONSTRAINT' as const, name })),
  ]
}

function guarantees(present: Present, { label, property }: Constraint): boolean {
  const unique = ['UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'NODE_KEY'].includes(present.type)
  return unique && isOn(present, label, [property])
}

function covers(present: Present, { type, label }: Index, properties: readonly string[]): boolean {
  return present.type === type && isOn(present, label, properties)
}

function isOn(present: Present, label: string, properties: readonly string[]): boolean {
  return (
    present.labels.length === 1 &&
    present.labels[0] === label &&
    present.properties.length === properties.length &&
    properties.every((property) => present.properties.includes(property))
  )
}

function createConstraint({ name, label, property }: Constraint): string {
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
}

function createIndex({ name, type, label, properties }: Index): string {
  if (type === 'RANGE') {
    return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`
  }
  const on = [...properties, ONLY_OURS].map((property) => `n.${property}`).join(', ')
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${on}]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`
}

async function refuseForeign(
  transaction: Transaction,
  constraints: readonly Constraint[],
  indexes: readonly Present[],
): Promise<void> {
  for (const { label, property } of constraints) {
    const inTheWay = indexes.find(
      (index) => index.type === 'RANGE' && index.ownedBy === null && isOn(index, label, [property]),
    )
    if (inTheWay) {
      throw new ForeignGraphError(
        `has an index "${inTheWay.name}" on ${label}(${property}) that Parley has not made, where Parley needs a constraint`,
      )
    }
    const query = label === 'Dataset' ? FOREIGN_DATASETS : foreignKeysQuery(label)
    const [row] = await transaction.rows(query, { separator: KEY_SEPARATOR })
    const [count, example] = row as [number, string | null]
    if (count > 0) {
      throw new ForeignGraphError(
        `holds ${count} ${count === 1 ? 'node' : 'nodes'} labelled ${label} with a property "${property}" that ${count === 1 ? 'is' : 'are'} not Parley’s${example === null ? '' : ` (such as ${example})`}, and Parley would have to make it unique`,
      )
    }
  }
}

function presentOf([name, type, labels, properties, ownedBy]: unknown[]): Present {
  return {
    name: name as string,
    type: type as string,
    labels: (labels as string[] | null) ?? [],
    properties: (properties as string[] | null) ?? [],
    ownedBy: (ownedBy as string | null) ?? null,
  }
}
