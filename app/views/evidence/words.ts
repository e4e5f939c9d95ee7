import type { Worded } from '../../../diagram/words/catalogue.ts'
import { forms as german } from '../../../diagram/words/de/forms.ts'
import { noun } from '../../../diagram/words/de/units.ts'
import { forms as english } from '../../../diagram/words/en/forms.ts'
import { many } from '../../../diagram/words/en/units.ts'
import type { UnitKind } from '../../../diagram/words/forms.ts'
import { wordsWith } from '../../../diagram/words/words.ts'

const en = {
  stances: (n: number, actors: number, issues: number) =>
    `${english.counted(n, 'stance')} of ${english.counted(actors, 'actor')} on ${english.counted(issues, 'issue')}`,
  conflicts: (n: number) => (n === 0 ? 'no conflicting codings' : english.counted(n, 'conflict')),
  statedBy: (day: string) => `stated by ${english.dateWords(day)}`,
  marked: (unit: UnitKind) => `the positions of ${many(unit)} rest on those marked`,
}

const de: Worded<typeof en> = {
  stances: (n, actors, issues) =>
    `${german.counted(n, 'Äußerung', 'Äußerungen')} von ${german.counted(actors, 'Akteur', 'Akteuren')} zu ${german.counted(issues, 'Streitfrage', 'Streitfragen')}`,
  conflicts: (n) =>
    n === 0 ? 'keine widersprüchlichen Kodierungen' : german.counted(n, 'Widerspruch', 'Widersprüche'),
  statedBy: (day) => `geäußert bis ${german.dateWords(day)}`,
  marked: (unit) => `die Positionen der ${noun(unit).many} ruhen auf den markierten`,
}

/** The words above a list of stances, beside those that all pictures share. */
export const wordsOf = wordsWith({ evidence: en }, { evidence: de })
