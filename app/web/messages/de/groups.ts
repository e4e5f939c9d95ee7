import { forms } from '../../../../diagram/words/de/forms.ts'
import type { Catalogue } from '../catalogue.ts'

const { counted, digits, numberWords } = forms

export const groups: Catalogue['groups'] = {
  rule: 'Positionen der Mitglieder',
  rules: {
    'by-scale': 'Mehrheit oder Median',
    majority: 'Mehrheit',
    median: 'Median',
    mean: 'Mittelwert',
  },
  ruleHelp:
    'Eine Delegation hält, was zuletzt für sie gesagt wurde, ein Block sein eigenes Wort. Wo mehrere gleich viel zu sagen haben, macht diese Regel aus ihren Positionen eine; „Mehrheit oder Median“: auf stetigen Skalen der Median, sonst die Mehrheit.',
  organizations: 'Organisationen',
  membersOf: 'Mitglieder von',
  made: { majority: 'Mehrheit', median: 'Median', mean: 'Mittelwert' },
  madeOf: (rule, n) => `${rule} von ${n}`,
  own: (members) =>
    `es zählen die eigenen Worte; ${members === 1 ? 'die Position des einen Mitglieds wird' : `die Positionen der ${numberWords(members)} Mitglieder werden`} nicht verwendet`,
  tie: (n) => `Gleichstand unter ${n}, daher keine Position`,
  point: (label, n) => `${label}: ${n}`,
  unclear: (n) => `ohne klare Position: ${n}`,
  silent: (n, names) =>
    n === 0
      ? 'niemand schweigt'
      : `schweigen: ${names.slice(0, 6).join(', ')}${n > 6 ? ` und ${numberWords(n - 6)} weitere` : ''}`,
  cohesion: (share) => `Anteil an der häufigsten Position ${digits(share.toFixed(2))}`,
  members: 'Wer was hält',
  body: 'selbst',
  decides: 'zählt',
  outside: (statements, persons, level) =>
    `${counted(statements, 'Äußerung', 'Äußerungen')} von ${counted(persons, 'Person', 'Personen')} ${statements === 1 ? 'liegt' : 'liegen'} außerhalb der Amtszeiten und ${statements === 1 ? 'zählt' : 'zählen'} auf der Ebene ${level} für niemanden.`,
  outsideOne: (name, statements, when) =>
    `${name}: ${counted(statements, 'Äußerung', 'Äußerungen')}${when === '' ? '' : `, ${when}`}`,
  others: (n) =>
    `${counted(n, 'Mal', 'Mal')} jemand anderes am Wort, andere Mitglieder, eine Aussage zu Ende oder eine ohne Datum, kein bekannter Positionswechsel`,
  more: (n) => `und ${n} weitere`,
  how: {
    changed: (name) => `${name} hat gewechselt`,
    'fell-back': (name) => `eine Aussage von ${name} ist zu Ende, eine ältere gilt wieder`,
    returned: (name) => `eine ältere Aussage von ${name} gilt wieder`,
    dated: (name) => `eine Aussage von ${name} ohne Datum, die später sein kann`,
    joined: (name) => `${name} ist beigetreten`,
    spoke: (name) => `${name} hat gesprochen`,
    left: (name) => `${name} ist ausgetreten`,
    ended: (name) => `${name} hält sie nicht mehr`,
  },
}
