import type { SharedWords } from '../catalogue.ts'

/** Die Überschriften von Zeilen in Gruppen. */
export const groups: SharedWords['groups'] = {
  coalition: (n) => `Koalition ${n}`,
  noCoalition: 'In keiner Koalition',
  noBloc: 'In keinem Block',
  kinds: { nation: 'Staaten', person: 'Personen', organization: 'Organisationen', bloc: 'Blöcke' },
}
