import { keyOf, wordsOf } from './name-words.ts'

/** Words, by which rows and columns are called that sum up the others, in several languages. */
const TOTALS = new Set(
  `total | totals | grand total | subtotal | sum | sums | average | avg | mean | overall | median
   | gesamt | summe | insgesamt | gesamtergebnis | durchschnitt | mittel | mittelwert
   | totaux | somme | moyenne | ensemble | suma | promedio | media | total general
   | razem | ogołem | srednia | łacznie | المجموع | الإجمالي | المتوسط | 合計 | 計 | 平均`
    .split('|')
    .map(keyOf),
)
/** Names of all, of the rest, or of one side of the others: they may be actors, and often are not. */
const MANY = new Set(
  `all | everyone | all parties | all members | all countries | all nations | all states | all actors | others | other | rest | the rest | rest of world | world | global | international community
   | opposition | the opposition | government | coalition | majority | minority
   | alle | alle parteien | alle mitglieder | alle länder | alle staaten | alle akteure | andere | sonstige | übrige | welt | weltweit | regierung | koalition | mehrheit | minderheit
   | tous | tous les partis | tous les pays | autres | monde | gouvernement | majorité | minorité
   | todos | todos los partidos | todos los países | otros | mundo | gobierno | oposición | mayoría | minoría`
    .split('|')
    .map(keyOf),
)
/** Words that make a name one of a mean or a sum, beside those of what they are of: `EU average`. */
const OF_MANY = new Set(
  'total totals average avg mean median sum gesamt summe durchschnitt durchschnittlich mittelwert moyenne somme promedio'.split(
    ' ',
  ),
)

/** Whether a name is that of a row that sums up the others, and of nothing else. */
export function isTotal(name: string): boolean {
  return TOTALS.has(keyOf(name))
}

/** An actor that may stand for several others. */
export interface Total {
  readonly name: string
  /** Why it may: its name is that of a sum or mean, that of all or of one side, or that of a group which others belong to. */
  readonly why: 'sum' | 'many' | 'group'
}

/** The actors that may stand for several others, each of which they are counted beside; `groups` are the names of the groups that actors belong to. */
export function totalsAmong(actors: Iterable<string>, groups: ReadonlySet<string>): Total[] {
  const byKey = new Set([...groups].map(keyOf))
  return [...actors].flatMap((name): Total[] => {
    const why = whyTotal(name, byKey)
    return why === null ? [] : [{ name, why }]
  })
}

function whyTotal(name: string, groups: ReadonlySet<string>): Total['why'] | null {
  const words = wordsOf(name)
  const key = keyOf(words)
  // A single word more, as in “EU average”; longer names say of what kind of organisation they are.
  const isOf = words.length === 2 || words.length === 3
  if (TOTALS.has(key) || (isOf && (OF_MANY.has(words[0] ?? '') || OF_MANY.has(words.at(-1) ?? '')))) return 'sum'
  if (groups.has(key)) return 'group'
  return MANY.has(key) ? 'many' : null
}
