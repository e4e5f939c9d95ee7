import type { Understanding } from '../../graph-loader/index.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import { tell } from './tell-error.ts'

/** Tells on stderr how tables that are no data package were understood, a sentence a line. */
export function tellUnderstood(understood: readonly Understanding[]): void {
  for (const { table, sentences } of understood)
    for (const sentence of sentences) tell(`${table.name}: ${inWords(sentence)}`)
}
