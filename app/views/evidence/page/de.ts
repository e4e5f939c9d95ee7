import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { zahl } from '../../../web/messages/de/plural.ts'
import type { en } from './en.ts'

const { dateWords, numberWords } = forms

/** Die Texte der Belege. */
export const de: Worded<typeof en> = {
  find: 'In Namen und Wortlaut suchen',
  grouped: 'Geordnet nach',
  order: { issue: 'Streitfrage', actor: 'Akteur', conflicts: 'Widersprüche' },
  conflictCount: (n) => `Widersprüche (${numberWords(n)})`,
  of: 'Von',
  everyone: 'allen',
  add: 'Nur von …',
  without: (name) => `Nicht mehr nur von ${name}`,
  page: (from, to, total) =>
    total === 0 ? 'keine' : `${numberWords(from)}–${numberWords(to)} von ${zahl(total, 'Äußerung', 'Äußerungen')}`,
  previous: 'Zurück',
  next: 'Weiter',
  region: 'Äußerungen',
  empty:
    'Keine Äußerung passt. Heben Sie oben einen Filter auf, wählen Sie einen späteren Tag, oder suchen Sie andere Worte.',
  noConflicts: 'Keine Widersprüche: Bei niemandem ist zu einer Streitfrage für dieselbe Zeit Verschiedenes erfasst.',
  later: (n, day) =>
    `${zahl(n, 'Äußerung', 'Äußerungen')} nach dem ${dateWords(day)} ${n === 1 ? 'ist' : 'sind'} nicht gezeigt.`,
  showLater: 'Zum letzten Tag',
  inGroup: (n) => zahl(n, 'Äußerung', 'Äußerungen'),
  counts: 'eine Position ruht darauf',
  countsNot: 'keine gezeigte Position ruht darauf',
  valid: (from, to) =>
    [from && `vertreten ab ${dateWords(from)}`, to && `bis ${dateWords(to)}`].filter(Boolean).join(' '),
  stated: (date) => dateWords(date),
  undated: 'ohne Datum',
  conflict: 'widerspricht einer anderen Erfassung',
  seeConflicts: 'Widersprüche zeigen',
  conflictOf: (actor, issue) => `${actor} zu ${issue}`,
  conflictHelp:
    'Verschiedenes, zur selben Zeit gesagt oder so erfasst. Die gezeigte Position ruht auf dem, was gekennzeichnet ist.',
  silent: 'Keine Position zum Vergleichen:',
  searching: 'Der Wortlaut wird durchsucht …',
  searchFailed: 'Der Wortlaut konnte nicht durchsucht werden; die Namen schon.',
  searchCut:
    'Sehr viele Stellen passen; nur die ersten hundert jeder Art wurden angesehen. Suchen Sie mehr vom Wortlaut.',
  tooShort: 'Der Wortlaut wird ab drei Buchstaben durchsucht.',
  hypothetical: 'Die gedachten Positionen dieser Ansicht sind niemandes Worte und stehen nicht hier.',
  controls: 'Belege',
  origin: 'Woher es bekannt ist',
  confidence: 'Wie sicher die Erfassung ist',
}
