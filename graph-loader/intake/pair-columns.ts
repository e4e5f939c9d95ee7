import { type Cell, type ForeignColumn, isEmpty } from './foreign-table.ts'
import { tieOf } from './pair-words.ts'
import { folded, rolesOf } from './roles.ts'

/** The columns of a table of pairs, by their places. */
export interface PairColumns {
  readonly ends: readonly [a: number, b: number]
  /** The column of words or signs, or else of weights; null where the ends alone make it one of pairs. */
  readonly tie: number | null
  /** Whether that is one of weights, of which the sign alone counts. */
  readonly isWeight: boolean
}

type Ends = readonly [a: string, b: string]

/** Names of two ends that make a table one of pairs by themselves. */
const SURE: readonly Ends[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['quelle', 'ziel'],
  ['origen', 'destino'],
  ['node1', 'node2'],
]
/** Names that a table of something else may have too: it is one of pairs where a column tells ties. */
const LIKELY: readonly Ends[] = [
  ['who', 'with whom'],
  ['who', 'whom'],
  ['wer', 'mit wem'],
  ['wer', 'wen'],
  ['qui', 'avec qui'],
  ['quien', 'con quien'],
  ['von', 'zu'],
  ['von', 'nach'],
  ['von', 'an'],
  ['de', 'a'],
  ['de', 'vers'],
  ['desde', 'hacia'],
  ['actor', 'target'],
  ['actor', 'partner'],
  ['country', 'partner'],
  ['akteur', 'partner'],
  ['land', 'partner'],
  ['ego', 'alter'],
  ['sender', 'receiver'],
  ['a', 'b'],
]
/** `Country A`, `Party 1`: the first of two actors, and how the second is marked. */
const NUMBERED =
  /^(actor|country|nation|state|party|member|person|group|organi[sz]ation|node|name|side|akteur|land|staat|partei|mitglied|gruppe|knoten|seite|acteur|pays|etat|parti|membre|personne|groupe|noeud|pais|estado|partido|miembro|persona|grupo|nodo)( ?)(a|1)$/
const SECOND: Readonly<Record<string, string>> = { a: 'b', '1': '2' }

/** Names of columns that tell signs; of such as tell them where they hold words for them; and of weights. */
export const SIGNS = /^(sign|signe|vorzeichen|signo|polarity|valence)$/i
const TIES =
  /^(relation|relations|relationship|relationships|tie|ties|verhaeltnis|beziehung|beziehungen|verbindung|rapport|lien|relacion|relaciones|vinculo)$/
export const WEIGHTS = /^(weight|value|strength|gewicht|wert|poids|valeur|peso|valor)$/i

/** What a header says of whether its table is one of pairs: yes, perhaps (by what its cells hold), or no. */
export function pairsByHeader(header: readonly string[]): 'sure' | 'perhaps' | 'no' {
  const names = header.map(folded)
  if (endsAmong(names, SURE) || names.includes('sign')) return 'sure'
  return likelyEnds(names) ? 'perhaps' : 'no'
}

/**
 * The columns of a table of pairs, or null where it is none: `source` and `target` and their like are its ends whatever stands beside them; `Who` and `With whom`, `Country A` and `Country B` are where another column tells ties in signs or known words, none is an issue, and the ends hold no such words
 * themselves.
 */
export function pairColumns(columns: readonly ForeignColumn[]): PairColumns | null {
  const names = columns.map(({ name }) => folded(name))
  const sure = endsAmong(names, SURE)
  const ends = sure ?? likelyEnds(names)
  if (!ends) return null
  const others = columns.flatMap((column, at) => (ends.includes(at) ? [] : [{ column, at, name: names[at] as string }]))
  const named = others.find(({ name }) => SIGNS.test(name))
  const told =
    others.find(({ column, name }) => TIES.test(name) && filled(column).some(isSign)) ??
    others.find(({ column }) => holdsTies(column))
  if (sure) {
    const tie =
      named ?? told ?? others.find(({ name }) => WEIGHTS.test(name)) ?? others.find(({ name }) => TIES.test(name))
    return {
      ends,
      tie: tie?.at ?? null,
      isWeight: tie !== undefined && tie !== named && WEIGHTS.test(tie.name) && tie !== told,
    }
  }
  const tie = named && filled(named.column).some(isSign) ? named : told
  const isOther = rolesOf(columns).includes('issue') || ends.some((at) => !holdsNames(columns[at] as ForeignColumn))
  return tie === undefined || isOther ? null : { ends, tie: tie.at, isWeight: false }
}

function endsAmong(names: readonly string[], pairs: readonly Ends[]): readonly [number, number] | null {
  for (const pair of pairs) {
    const [a = -1, b = -1] = pair.map((end) => names.indexOf(end))
    if (a >= 0 && b >= 0) return [a, b]
  }
  return null
}

function likelyEnds(names: readonly string[]): readonly [number, number] | null {
  const numbered = names.flatMap((name): Ends[] => {
    const [, kind, blank, mark = ''] = NUMBERED.exec(name) ?? []
    return kind === undefined ? [] : [[name, `${kind}${blank}${SECOND[mark]}`]]
  })
  return endsAmong(names, [...LIKELY, ...numbered])
}

const filled = ({ cells }: ForeignColumn): readonly Cell[] => cells.filter((cell) => !isEmpty(cell))

/** Whether a cell is a word or mark for a tie, or 1, −1 or 0. */
function isSign({ text }: Cell): boolean {
  return tieOf(text) !== null || /^[+−-]?[01]([.,]0+)?$/.test(text.trim())
}

/** Whether a column, whatever it is called, holds words or marks for ties and nothing else. */
function holdsTies(column: ForeignColumn): boolean {
  const cells = filled(column)
  return cells.length > 0 && cells.every(({ text }) => tieOf(text) !== null)
}

/** Whether a column holds names: no words for ties, and not numbers alone. */
function holdsNames(column: ForeignColumn): boolean {
  const cells = filled(column)
  return cells.some(({ text }) => /\p{L}/u.test(text)) && cells.every(({ text }) => tieOf(text) === null)
}
