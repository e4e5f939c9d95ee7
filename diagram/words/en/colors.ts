import type { ActorKind } from '../../../positions/dataset/index.ts'

/** What the colours of circles mean. */
export const colors = {
  kind: 'Kind',
  kinds: {
    nation: 'nation',
    person: 'person',
    organization: 'organisation',
    bloc: 'bloc',
  } satisfies Record<ActorKind, string>,
  bloc: 'Blocs',
  organization: 'Organisations',
  none: { bloc: 'in none', organization: 'in none' },
  other: { bloc: 'in other blocs', organization: 'in other organisations' },
  membership: 'Membership',
  in: (group: string) => `in ${group}`,
  notIn: (group: string) => `not in ${group}`,
  noGroup: (id: string) => `No colours: “${id}” is no actor of the dataset.`,
  problem: (issue: string) => `Circles are not coloured: there is no position on “${issue}” in this view.`,
  or: (labels: readonly string[]) => labels.join(' or '),
  to: (first: string, last: string) => `${first} to ${last}`,
}
