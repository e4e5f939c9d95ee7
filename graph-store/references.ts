import type { FullDataset } from '../positions/dataset/index.ts'

/**
 * Makes sure that all that a dataset's parts name is in it, since a graph cannot hold a line to nothing. Throws an Error that names the first
 * part at fault; checked datasets of the loader never are.
 */
export function assertWhole(dataset: FullDataset): void {
  const { actors, affiliations, scales, issues, documents, stances, texts } = dataset
  const known = {
    actor: idsOf('actor', actors),
    scale: idsOf('scale', scales),
    issue: idsOf('issue', issues),
    document: idsOf('document', documents),
  }
  const need = (what: string, kind: keyof typeof known, id: string | undefined) => {
    if (id !== undefined && !known[kind].has(id)) throw new Error(`${what}: the dataset has no ${kind} "${id}"`)
  }
  for (const { actor, group } of affiliations) {
    need(`affiliation of "${actor}"`, 'actor', actor)
    need(`affiliation of "${actor}"`, 'actor', group)
  }
  for (const issue of issues) {
    for (const parent of issue.parents) need(`issue "${issue.id}"`, 'issue', parent)
    need(`issue "${issue.id}"`, 'scale', issue.scale)
    need(`issue "${issue.id}"`, 'document', issue.document)
  }
  for (let row = 0; row < stances.length; row++) {
    const actor = stances.actor[row] as number
    const issue = stances.issue[row] as number
    if (!(actor in actors) || !(issue in issues)) {
      throw new Error(`stance "${texts.id(row)}": the dataset has no such actor or issue`)
    }
    for (const { document, speaker } of texts.evidence(row)) {
      need(`evidence of stance "${texts.id(row)}"`, 'document', document)
      need(`evidence of stance "${texts.id(row)}"`, 'actor', speaker)
    }
  }
}

function idsOf(kind: string, list: readonly { id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { id } of list) {
    if (ids.has(id)) throw new Error(`${kind} "${id}": is twice in the dataset`)
    ids.add(id)
  }
  return ids
}
