import type { SharedWords } from '../catalogue.ts'
import { forms } from './forms.ts'
import { noun } from './units.ts'

const { listWords } = forms

const on = (issues: string) => (issues === '' ? '' : ` bei ${issues}`)
const to = (issues: string) => (issues === '' ? '' : ` zu ${issues}`)
const at = (when: string) => (when === '' ? '' : `, ${when}`)

/** Was über den Bildern steht. */
export const titles: SharedWords['titles'] = {
  aligns: (issues, when) => `Wer mit wem${on(issues)} übereinstimmt${at(when)}`,
  alignsWith: (name, issues, when) => `Wer mit ${name}${on(issues)} übereinstimmt${at(when)}`,
  stands: (issues, when) => `Wer wo steht${on(issues)}${at(when)}`,
  together: (issues, when) => `Wer${on(issues)} zusammensteht${at(when)}`,
  said: (issues, when) => `Wer was${to(issues)} gesagt hat${at(when)}`,
  compared: (a, b, issues, when) => `${a} im Vergleich mit ${b}${on(issues)}${at(when)}`,
  ifSomebody: (when) => `Was wäre, wenn sich jemand bewegte${at(when)}?`,
  ifOne: (name, when) => `Was wäre, wenn sich ${name} bewegte${at(when)}?`,
  ifMoved: (names, issues, when) => {
    const who = names.length > 2 ? `${names.length} Akteure` : listWords(names)
    const where = issues.length > 2 ? `${issues.length} Streitfragen` : listWords(issues)
    return `Was wäre, wenn sich ${who}${on(where)} ${names.length > 1 ? 'bewegten' : 'bewegte'}${at(when)}?`
  },
  positionsOf: (who, issues, when) => `Positionen: ${who}${on(issues)}${at(when)}`,
  alignmentOf: (who, issues, when) => `Übereinstimmung: ${who}${on(issues)}${at(when)}`,
  cohesionOf: (who, issues, when) => `Einigkeit: ${who}${on(issues)}${at(when)}`,
  twoGroups: (issues, when) => `Einigkeit zweier Gruppen, und Übereinstimmung zwischen ihnen${on(issues)}${at(when)}`,
  everyone: (unit, issues, when) => `Einigkeit und Polarisierung aller ${noun(unit).many}${on(issues)}${at(when)}`,
  firstAndOthers: (names, others) => `${names.join(', ')} und ${others} weitere`,
}
