import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { furtherUnits, unitsOf } from '../../../../diagram/words/de/units.ts'
import { CHANGE_KINDS } from '../../../../positions/series/index.ts'
import type { en } from './en.ts'

const { counted, dateWords, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')

/** Die Worte des Spektrums. */
export const de: Worded<typeof en> = {
  unitsOf,
  issues: (shown, all) =>
    shown < all
      ? `${shown} von ${issues(all)}, die mit den meisten Positionen (andere sehen: Streitfragen wählen)`
      : issues(shown),
  since: (day, n, shown) => {
    const both = CHANGE_KINDS.reduce((sum, kind) => sum + n[kind], n.same)
    const others = n['other-speaker']
    const members = n['other-members']
    const parts = [
      both === 0
        ? 'keine Position, die an beiden Tagen bekannt ist'
        : `${n.changed === 0 ? 'keine' : n.changed} von ${counted(both, 'Position', 'Positionen')} gewechselt`,
      n.expired === 0 ? '' : `${n.expired} nur anders, weil eine Aussage endete`,
      n.undated === 0 ? '' : `${n.undated} anders als eine Aussage ohne Datum, die später sein kann`,
      others === 0 ? '' : `${others} nur anders, weil jemand anderes spricht`,
      members === 0 ? '' : `${members} nur anders, weil andere Mitglieder zählen`,
      n.new === 0 ? '' : `${n.new} neu bekannt`,
      n.gone === 0 ? '' : `${n.gone} nicht mehr bekannt`,
    ]
    const where = shown === null ? '' : shown === 1 ? ' zu dieser Streitfrage' : ` zu diesen ${shown} Streitfragen`
    return `seit ${dateWords(day)}${where}: ${parts.filter((part) => part !== '').join(', ')}`
  },
  moves: {
    changed: (day) => `Position gewechselt seit ${dateWords(day)}`,
    expired: 'Aussage zu Ende: kein Wechsel',
    undated: 'bis dahin eine Aussage ohne Datum',
    'other-speaker': 'jemand anderes spricht: kein Wechsel',
    'other-members': 'andere Mitglieder: kein Wechsel',
  },
  others: {
    expired: 'eine Aussage ist zu Ende',
    undated: 'eine Aussage ohne Datum, die später sein kann',
    'other-speaker': 'jemand anderes spricht',
    'other-members': 'andere Mitglieder',
  },
  othersSilent: (n, unit) =>
    `${furtherUnits(n, unit)} ${n === 1 ? 'hat' : 'haben'} zu keiner Streitfrage eine Position.`,
  noIssue: 'Keine Streitfrage, zu der jemand eine Position hat.',
  issuesLeft: (n) => `${issues(n)} ${n === 1 ? 'fand' : 'fanden'} in einem Bild dieser Größe keinen Platz.`,
  movesLeft: (n) =>
    `Für ${n === 1 ? '1 Pfeil' : `${numberWords(n)} Pfeile`} war kein Platz; die längsten kommen zuerst.`,
  unnamed: (shorts, blank) =>
    `Wo Namen keinen Platz finden, stehen ${shorts ? (blank ? 'Kürzel oder leere Kreise' : 'Kürzel') : 'leere Kreise'} für sie, nach Namen geordnet von links unten.`,
}
