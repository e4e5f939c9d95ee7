import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'
import { many } from './units.ts'
import { beginning, withArticle } from './with-article.ts'

const { counted, listWords } = forms

/** A question, on the issues and of the time that it names; either may be empty. */
const asked = (question: string, issues: string, when: string) =>
  `${question}${issues === '' ? '' : ` on ${issues}`}${when === '' ? '' : `, ${when}`}`

/** What stands above pictures: the issues that a scope names, and the time, are worded already. */
export const titles = {
  aligns: (issues: string, when: string) => asked('Who aligns with whom', issues, when),
  alignsWith: (name: string, issues: string, when: string) =>
    asked(`Who aligns with ${withArticle(name)}`, issues, when),
  stands: (issues: string, when: string) => asked('Who stands where', issues, when),
  together: (issues: string, when: string) => asked('Who stands together', issues, when),
  said: (issues: string, when: string) => asked('Who said what', issues, when),
  compared: (a: string, b: string, issues: string, when: string) =>
    asked(`${beginning(withArticle(a))} compared with ${withArticle(b)}`, issues, when),
  ifSomebody: (when: string) => `${asked('What if somebody moved', '', when)}?`,
  ifOne: (name: string, when: string) => `${asked(`What if ${withArticle(name)} moved`, '', when)}?`,
  ifMoved: (names: readonly string[], issues: readonly string[], when: string) => {
    const who = names.length > 2 ? counted(names.length, 'actor') : listWords(names.map(withArticle))
    const on = issues.length > 2 ? counted(issues.length, 'issue') : listWords(issues)
    return `${asked(`What if ${who} moved`, on, when)}?`
  },
  positionsOf: (who: string, issues: string, when: string) => asked(`Positions of ${who}`, issues, when),
  alignmentOf: (who: string, issues: string, when: string) => asked(`Alignment of ${who}`, issues, when),
  cohesionOf: (who: string, issues: string, when: string) => asked(`Cohesion of ${who}`, issues, when),
  twoGroups: (issues: string, when: string) => asked('Cohesion of two groups, and alignment across', issues, when),
  everyone: (unit: UnitKind, issues: string, when: string) =>
    asked(`Cohesion and polarisation of all ${many(unit)}`, issues, when),
  firstAndOthers: (names: readonly string[], others: number) => `${names.join(', ')} and ${others} others`,
}
