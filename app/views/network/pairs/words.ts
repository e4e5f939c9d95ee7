import { forms as deForms } from '../../../../diagram/words/de/forms.ts'
import { forms as enForms } from '../../../../diagram/words/en/forms.ts'
import type { Lang } from '../../../../positions/view.ts'

/** The words of a picture of pairs, in a language. */
export interface PairWords {
  readonly forms: typeof enForms
  /** What came of it, in one line: `against` of `lines` lines contradict the division. */
  readonly camps: (camps: number, against: number, lines: number) => string
  readonly sides: (sides: number, against: number, lines: number) => string
  readonly nodes: (n: number) => string
  readonly agreements: (n: number) => string
  readonly disagreements: (n: number) => string
  readonly triangles: (share: string, n: number) => string
  readonly noTriangles: string
  readonly camp: (at: number, members: number) => string
  readonly side: (at: number, members: number) => string
  readonly alone: (n: number) => string
  readonly agree: string
  readonly differ: string
  readonly against: string
  readonly noLines: string
  /** How it was divided; `atLeast` where the least was not proved. */
  readonly method: (atLeast: number | null) => string
  readonly bound: string
  readonly places: string
  /** Who could stand in another group with no more lines against it, each alone; `more` are not named. */
  readonly movable: (names: readonly string[], more: number) => string
  readonly elsewhere: string
}

const share = (against: number, lines: number, forms: typeof enForms, none: string, of: string) =>
  against === 0 ? none : `${forms.numberWords(against)} ${of} ${forms.numberWords(lines)}`

const en: PairWords = {
  forms: enForms,
  camps: (camps, against, lines) => {
    const part = share(against, lines, enForms, 'no line', 'of')
    return `${camps === 1 ? 'One camp' : `${enForms.numberWords(camps)} camps`}, with ${part}${against === 0 ? '' : ' lines'} against ${camps === 1 ? 'it' : 'them'}`
  },
  sides: (sides, against, lines) => {
    const part = share(against, lines, enForms, 'no line', 'of')
    return `${sides === 1 ? 'One side' : 'Two sides'}, with ${part}${against === 0 ? '' : ' lines'} against ${sides === 1 ? 'it' : 'them'}`
  },
  nodes: (n) => enForms.counted(n, 'actor'),
  agreements: (n) => enForms.counted(n, 'line of agreement', 'lines of agreement'),
  disagreements: (n) => enForms.counted(n, 'line of disagreement', 'lines of disagreement'),
  triangles: (share, n) => `${share} of ${enForms.counted(n, 'triangle')} balanced`,
  noTriangles: 'no triangles',
  camp: (at, members) => `Camp ${at} (${members})`,
  side: (at, members) => `Side ${at} (${members})`,
  alone: (n) => `in smaller camps (${n})`,
  agree: 'agreement',
  differ: 'disagreement',
  against: 'thick: against the division',
  noLines: 'No line says agreement or disagreement',
  method: (atLeast) =>
    `Divided so that the fewest lines run against it: agreement between groups, disagreement within (Davis 1967; Doreian and Mrvar 1996)${
      atLeast === null ? '' : `; the best that was found, no division has fewer than ${enForms.numberWords(atLeast)}`
    }.`,
  bound: 'The best division that was found; another may have fewer lines against it.',
  movable: (names, more) =>
    `No more lines would run against it if one of these stood elsewhere: ${names.join(', ')}${more > 0 ? ` and ${enForms.numberWords(more)} more` : ''}.`,
  elsewhere: 'could as well stand elsewhere',
  places: 'Who is in one group stands together; other distances mean nothing.',
}

const de: PairWords = {
  forms: deForms,
  camps: (camps, against, lines) =>
    `${camps === 1 ? 'Ein Lager' : `${deForms.numberWords(camps)} Lager`}, ${against === 0 ? 'keine Linie' : `${share(against, lines, deForms, '', 'von')} Linien`} dagegen`,
  sides: (sides, against, lines) =>
    `${sides === 1 ? 'Eine Seite' : 'Zwei Seiten'}, ${against === 0 ? 'keine Linie' : `${share(against, lines, deForms, '', 'von')} Linien`} dagegen`,
  nodes: (n) => `${deForms.numberWords(n)} ${n === 1 ? 'Akteur' : 'Akteure'}`,
  agreements: (n) => `${deForms.numberWords(n)} ${n === 1 ? 'Linie' : 'Linien'} der Übereinstimmung`,
  disagreements: (n) => `${deForms.numberWords(n)} ${n === 1 ? 'Linie' : 'Linien'} des Gegensatzes`,
  triangles: (share, n) => `${share} von ${deForms.numberWords(n)} ${n === 1 ? 'Dreieck' : 'Dreiecken'} ausgeglichen`,
  noTriangles: 'keine Dreiecke',
  camp: (at, members) => `Lager ${at} (${members})`,
  side: (at, members) => `Seite ${at} (${members})`,
  alone: (n) => `in kleineren Lagern (${n})`,
  agree: 'Übereinstimmung',
  differ: 'Gegensatz',
  against: 'dick: gegen die Einteilung',
  noLines: 'Keine Linie sagt Übereinstimmung oder Gegensatz',
  method: (atLeast) =>
    `So eingeteilt, dass die wenigsten Linien dagegen sprechen: Übereinstimmung zwischen Gruppen, Gegensatz innerhalb (Davis 1967; Doreian und Mrvar 1996)${
      atLeast === null ? '' : `; die beste gefundene Einteilung, weniger als ${deForms.numberWords(atLeast)} hat keine`
    }.`,
  bound: 'Die beste gefundene Einteilung; gegen eine andere sprechen vielleicht weniger Linien.',
  movable: (names, more) =>
    `Nicht mehr Linien sprächen dagegen, stünde einer von diesen woanders: ${names.join(', ')}${more > 0 ? ` und ${deForms.numberWords(more)} weitere` : ''}.`,
  elsewhere: 'könnte ebenso gut woanders stehen',
  places: 'Wer in einer Gruppe ist, steht beisammen; andere Abstände bedeuten nichts.',
}

const WORDS: Readonly<Record<Lang, PairWords>> = { en, de }

/** The words of a picture of pairs. */
export function pairWordsOf(lang: Lang = 'en'): PairWords {
  return WORDS[lang]
}
