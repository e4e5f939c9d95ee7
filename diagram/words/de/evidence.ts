import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'
import { noun } from './units.ts'

const { counted, dateWords } = forms

/** Die Worte über einer Liste von Äußerungen. */
export const evidence: SceneWords['evidence'] = {
  stances: (n, actors, issues) =>
    `${counted(n, 'Äußerung', 'Äußerungen')} von ${counted(actors, 'Akteur', 'Akteuren')} zu ${counted(issues, 'Streitfrage', 'Streitfragen')}`,
  conflicts: (n) => (n === 0 ? 'keine widersprüchlichen Kodierungen' : counted(n, 'Widerspruch', 'Widersprüche')),
  statedBy: (day) => `geäußert bis ${dateWords(day)}`,
  marked: (unit) => `die Positionen der ${noun(unit).dative} ruhen auf den markierten`,
}
