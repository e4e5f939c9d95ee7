import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')

/** Die Texte des Vergleichs. */
export const de: Worded<typeof en> = {
  title: 'Zwei Akteure oder zwei Gruppen vergleichen',
  chooseTwo:
    'Wählen Sie, wer auf jeder Seite steht. Mehrere auf einer Seite bilden eine Gruppe, die im Mittel ihrer Mitglieder steht.',
  chooseOther: 'Wählen Sie die andere Seite.',
  sides: { a: 'Erste Seite', b: 'Zweite Seite' },
  add: { a: 'Zur ersten Seite', b: 'Zur zweiten Seite' },
  remove: (name) => `${name} herausnehmen`,
  swap: 'Seiten tauschen',
  nobody: 'noch niemand',
  value: (name, grouped) => (grouped ? `${name} der Gruppenmittel` : name),
  overShared: (shared, all) => `über ${numberWords(shared)} gemeinsame von ${issues(all)}`,
  table: 'Streitfrage für Streitfrage',
  distanceHelp: 'Abstand: Unterschied der beiden Positionen als Anteil an der festgelegten Breite der Skala',
  more: (n) => `${numberWords(n)} weitere zeigen`,
  evidence: (name) => `Belege zu ${name}`,
  robust: {
    title: 'Wie fest ist das?',
    range: (low, high, others) =>
      `Zwischen ${low} und ${high}, wenn eine beliebige ${others ? 'der anderen Streitfragen' : 'Streitfrage'} wegfällt.`,
    noValueWithout: (names) =>
      `Ohne ${forms.listWords(names.map((name) => `„${name}“`))}, jeweils allein, gibt es keinen Wert.`,
    fewRemain: (remaining, least) =>
      `Dann ${remaining === 1 ? 'bleibt' : 'bleiben'} ${forms.counted(remaining, 'gemeinsame Streitfrage', 'gemeinsame Streitfragen')}, weniger als die ${least}, die ein Wert braucht.`,
    most: (issue, value, change, more) =>
      `Ohne „${issue}“ ändert es sich am meisten: auf ${value} (${change})${more === 0 ? '' : `; ${more === 1 ? 'eine weitere Streitfrage verändert' : `${numberWords(more)} weitere Streitfragen verändern`} es ebenso weit`}.`,
    steady: 'Keine einzelne Streitfrage verändert es.',
    few: 'Es braucht zwei gemeinsame Streitfragen, um eine wegzulassen.',
    noneWithout: 'Ohne irgendeine der gemeinsamen Streitfragen gibt es keinen Wert.',
    draw: 'Streitfragen 2.000-mal neu ziehen',
    again: 'Mit anderem Startwert ziehen',
    drawing: 'Wird gezogen …',
    interval: (level, low, high) => `Intervall von ${level}: ${low} bis ${high}.`,
    drawn: (valued, resamples, seed) =>
      `${numberWords(valued)} von ${numberWords(resamples)} Stichproben mit einem Wert, Startwert ${seed}. Das sagt, wie sehr der Wert davon abhängt, welche Streitfragen zufällig bekannt sind, nicht, ob die Positionen stimmen.`,
    noInterval: {
      'few-issues': (least) =>
        `Kein Intervall: Es braucht ${least} gemeinsame Streitfragen von ähnlichem Gewicht. Bei weniger verfehlen Intervalle den Wert zu oft.`,
      'same-value': () =>
        'Kein Intervall: Jede Stichprobe ergibt denselben Wert. Das sagt nichts darüber, wie weit er sich bewegen kann.',
      'few-valued': (_least, valued, resamples) =>
        `Kein Intervall: Nur ${numberWords(valued)} von ${numberWords(resamples)} Stichproben hatten einen Wert.`,
    },
  },
  formula: {
    title: 'Wie wird gerechnet?',
    d: 'd ist |a − b| / Δ, mit Δ der festgelegten Breite der Skala der Streitfrage; w ist ihr Gewicht.',
  },
  groups: {
    title: 'Was die Gruppen trennt und verbindet',
    wedge: (issue) => `„${issue}“ trennt sie am meisten.`,
    bridge: (issue) => `„${issue}“ verbindet sie am meisten.`,
    none: 'Es gibt keine Streitfrage, zu der beide Gruppen eine Position haben.',
  },
  members: {
    failed: 'Die Positionen der Mitglieder waren nicht zu bekommen',
  },
  empty: 'Sie teilen hier keine Streitfrage. Versuchen Sie einen späteren Tag oder mehr Streitfragen.',
}
