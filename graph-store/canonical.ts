import {
  type Actor,
  type Affiliation,
  actorSchema,
  affiliationSchema,
  type Dataset,
  type DatasetInfo,
  type Document,
  datasetInfoSchema,
  documentSchema,
  type FullDataset,
  type Issue,
  issueSchema,
  type Scale,
  type Stance,
  scaleSchema,
  stanceSchema,
} from '../positions/dataset/index.ts'

// What a schema returns has its keys in the schema's order, so that what any store gives is the same to the last byte as JSON.

/** Objects in the one form in which stores give them: keys in the model's order, absent values without a key. Throws when a value is not as the model says. */
export const canonical = {
  info: (from: DatasetInfo): DatasetInfo => datasetInfoSchema.parse(JSON.parse(JSON.stringify(from))),
  actor: (from: Actor): Actor => actorSchema.parse(present(from)),
  affiliation: (from: Affiliation): Affiliation => affiliationSchema.parse(present(from)),
  scale: (from: Scale): Scale => scaleSchema.parse({ ...from, points: from.points.map(present) }),
  issue: (from: Issue): Issue => issueSchema.parse(present(from)),
  document: (from: Document): Document => documentSchema.parse(present(from)),
  stance: (from: Stance): Stance => stanceSchema.parse({ ...present(from), evidence: from.evidence.map(present) }),
}

/** The parts of a dataset that are not columns, in canonical form. */
export function canonicalItems(from: FullDataset): Omit<Dataset, 'stances'> & Pick<FullDataset, 'documents'> {
  return {
    info: canonical.info(from.info),
    actors: from.actors.map(canonical.actor),
    affiliations: from.affiliations.map(canonical.affiliation),
    scales: from.scales.map(canonical.scale),
    issues: from.issues.map(canonical.issue),
    documents: from.documents.map(canonical.document),
  }
}

function present<T extends object>(from: T): T {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T
}
