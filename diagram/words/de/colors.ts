import type { SharedWords } from '../catalogue.ts'

/** Was die Farben der Kreise bedeuten. */
export const colors: SharedWords['colors'] = {
  kind: 'Art',
  kinds: { nation: 'Staat', person: 'Person', organization: 'Organisation', bloc: 'Block' },
  bloc: 'Blöcke',
  organization: 'Organisationen',
  none: { bloc: 'in keinem', organization: 'in keiner' },
  other: { bloc: 'in anderen Blöcken', organization: 'in anderen Organisationen' },
  membership: 'Mitgliedschaft',
  in: (group) => `in ${group}`,
  notIn: (group) => `nicht in ${group}`,
  noGroup: (id) => `Keine Farben: „${id}“ ist kein Akteur des Datensatzes.`,
  problem: (issue) => `Die Kreise sind nicht gefärbt: Zu „${issue}“ gibt es in dieser Ansicht keine Position.`,
  or: (labels) => labels.join(' oder '),
  to: (first, last) => `${first} bis ${last}`,
}
