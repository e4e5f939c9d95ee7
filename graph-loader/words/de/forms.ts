import { cut, shown } from '../../../positions/text.ts'

/** Eine Zahl mit ihrem Hauptwort: `1 Zeile`, `1.200 Zeilen`. */
export function zahl(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de')} ${count === 1 ? one : many}`
}

/** Texte, wie ein Satz sie aufzählt: höchstens `most`, jeder gekürzt, und wie viele es noch sind. */
export function liste(texts: readonly (string | number)[], most: number): string {
  const more = texts.length - most
  const some = texts.slice(0, most).map((text) => cut(String(text)))
  return [...some, ...(more > 0 ? [`… ${more} weitere`] : [])].join(', ')
}

/** Namen, wie ein Satz sie aufzählt: in Anführungszeichen, höchstens `most`. */
export function namen(of: readonly string[], most = 12): string {
  return liste(of.map(shown), most)
}

/** Dezimalzahlen haben ein Komma: `0,5`. */
export function dezimal(value: number): string {
  return String(value).replace('.', ',').replace(/^-/, '−')
}
