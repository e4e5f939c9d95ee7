import type { ActorKind } from '../../../positions/dataset/index.ts'

/** The headings of rows in groups. */
export const groups = {
  coalition: (n: number) => `Coalition ${n}`,
  noCoalition: 'In no coalition',
  noBloc: 'In no bloc',
  kinds: {
    nation: 'Nations',
    person: 'Persons',
    organization: 'Organisations',
    bloc: 'Blocs',
  } satisfies Record<ActorKind, string>,
}
