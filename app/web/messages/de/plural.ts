import { forms } from '../../../../diagram/words/de/forms.ts'

const { numberWords } = forms

/** A count with its noun: `1 Akteur`, `3 Akteure`. */
export function zahl(n: number, one: string, many: string): string {
  return `${numberWords(n)} ${n === 1 ? one : many}`
}
