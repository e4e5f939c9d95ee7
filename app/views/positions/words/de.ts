import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { noun, units, unitsDative, unitsOf } from '../../../../diagram/words/de/units.ts'
import type { en } from './en.ts'

const { counted, listWords, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')

/** Die Worte der Tabelle der Positionen. */
export const de: Worded<typeof en> = {
  nobody: (unit) => `${noun(unit).no} ${noun(unit).one} hat sich in dieser Ansicht geäußert`,
  units,
  unitsOf,
  issues,
  positions: (n, share) => `${counted(n, 'Position', 'Positionen')}${share === '' ? '' : `, ${share} der Tabelle`}`,
  under: 'unter 1 %',
  over: 'über 99 %',
  withoutValue: (n) => `${counted(n, 'Äußerung', 'Äußerungen')} ohne Wert`,
  inheritedMany: (n) => `${numberWords(n)} geerbt`,
  table: (rows, unit, columns, inGroups) =>
    `Eine Tabelle von ${unitsDative(rows, unit)} und ${issues(columns)}${inGroups === 0 ? '' : `, in ${counted(inGroups, 'Gruppe', 'Gruppen')}`}.`,
  united: (most, mostA, least, leastA) =>
    `Am einigsten bei ${most} (A ${mostA}), am uneinigsten bei ${least} (A ${leastA}).`,
  filtered: (n, unit) => `${units(n, unit)} ohne die verlangte Position ${n === 1 ? 'ist' : 'sind'} weggelassen.`,
  sums: 'A: Einigkeit der gezeigten Zeilen, 1 alle an einem Punkt, 0 gleichmäßig verteilt, −1 zwei Lager (van der Eijk 2001)',
  cut: (rows, columns, unit) => {
    const parts = [
      ...(rows === null ? [] : [`die ersten ${rows[0]} von ${unitsDative(rows[1], unit)}`]),
      ...(columns === null ? [] : [`die ersten ${columns[0]} von ${issues(columns[1])}`]),
    ]
    return `Gezeichnet sind ${listWords(parts)}; die Summen gelten für alle Zeilen.`
  },
  foot: { distribution: 'Verteilung', agreement: 'Einigkeit A', positions: 'Positionen' },
  stretch: (from, to) => `${from} bis ${to}`,
  marks: {
    position: 'Position',
    neutral: 'neutral, will nicht wählen',
    ambiguous: 'mehrdeutig',
    split: 'Mitglieder oder Sprecher uneins',
    no_position: 'keine Position bezogen',
    undisclosed: 'nicht offengelegt',
    none: 'keine Äußerung',
  },
  inheritedCell: (words) => `${words}, geerbt`,
  legend: {
    inherited: 'geerbt',
    blank: 'leer: keine Äußerung',
    ends: 'Ende der Skala jeder Streitfrage',
    low: 'niedrig',
    high: 'hoch',
  },
}
