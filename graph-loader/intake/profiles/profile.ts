import type { Said } from '../../words/index.ts'
import type { ForeignColumn } from '../foreign-table.ts'
import type { Role } from '../roles.ts'
import type { Shape } from '../shapes.ts'
import type { WordMeaning } from '../value-words.ts'

/** The least and the greatest value that there can be. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** An issue of a wide table, as the code book declares it. */
export interface DeclaredIssue {
  /** Its column; or the columns that speak for a side and those that speak for the other, whose shares make its value: (for − against) / (for + against), and its salience: for + against. */
  readonly of: string | { readonly towards: readonly string[]; readonly against: readonly string[] }
  readonly title: string
  readonly scale: Bounds
  /** The column that says how much it matters to the actor. */
  readonly salience?: string
}

/** A kind of file that is known by its header: what its columns say, and what its values mean. Names of columns are compared without case and marks. */
export interface TableProfile {
  readonly id: string
  /** What it is, for people. */
  readonly label: Said
  /** Where it is described. */
  readonly source: string
  /** Columns that it has; a header that lacks one is another's. `a|b` is either, `v2x_*` any that begins so. */
  readonly needs: readonly string[]
  /** What its header has to be beside, where names alone do not tell. */
  fits?(header: readonly string[]): boolean
  /** What its cells have to be beside, where the header alone does not tell. */
  suits?(columns: readonly ForeignColumn[]): boolean
  readonly shape: Shape
  readonly roles: Readonly<Record<string, Role>>
  /** What its values mean, where they are among these; they go before the usual words. */
  readonly words?: Readonly<Record<string, WordMeaning>>
  /** Of a wide table its issues: all other columns are left out. */
  readonly issues?: readonly DeclaredIssue[] | ((header: readonly string[]) => readonly DeclaredIssue[])
  /** What points of the scale stand for; the scale is continuous where there are none. */
  readonly points?: Readonly<Record<number, string>>
  /** What codes in a column stand for, by the column: of groups, of nations. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly kind?: 'nation' | 'person' | 'organization'
  /** How its positions came to be known, where they are not the actor's own words. */
  readonly origin?: 'inferred'
  /** The column of the weight of an actor. */
  readonly influence?: string
  /** A column that stands behind the names of actors that are called alike. */
  readonly where?: string
  /** The year from which on saliences are read: before it they were asked on another scale. */
  readonly salienceSince?: number
  /** Whether an actor may have several rows, which then say the same. */
  readonly repeats?: boolean
  /** Columns that count the values of their row, and which value they count. */
  readonly counts?: Readonly<Record<string, number>>
  /** The year that a file's name tells, where no column does. */
  readonly yearInName?: RegExp
  /** A file that may lie beside it and says what its issues are called, by the name of its own. */
  titlesBeside?(file: string): string | null
  /** Files that lie beside it and say nothing further. */
  readonly beside?: RegExp
  /** What is to be known of it, a sentence each. */
  readonly notes?: readonly Said[]
}

/** A kind of file that is known and holds no stances of its own: what it is, and what to do with it. */
export interface BesideProfile {
  readonly id: string
  readonly label: Said
  readonly needs: readonly string[]
  /** The kind of file that it lies beside. */
  readonly of: string
  /** Columns of an issue's id and of what it is called. */
  readonly titles?: { readonly id: string; readonly title: string }
  /** What to do when it is given alone. */
  readonly instead: Said
}
