/** What is said of a parameter: its kind, its words, and where it takes part. */
import type { ActorKind, CONFIDENCES, ORIGINS } from '../dataset/index.ts'
import type { Members } from '../member-rule.ts'
import type { Kind, ValueOf } from './kind.ts'

/** The languages that words are in; English when a view names none. */
export const LANGS = ['en', 'de'] as const
export type Lang = (typeof LANGS)[number]

/** The ways to look at a dataset; `network` when a view names none. */
export const SHOWS = [
  'network',
  'matrix',
  'positions',
  'spectrum',
  'timeline',
  'compare',
  'evidence',
  'coalitions',
  'whatif',
  'pairs',
  'cypher',
] as const
export type Show = (typeof SHOWS)[number]

/** What must be so in a view that its picture reads a parameter; `app/views/picture-params.ts` says when it is. */
export type ReadWhen = 'by-coalition' | 'coalitions-drawn' | 'focus' | 'many-actors'

/** What a parameter decides, first to last: each follows from those before it. What decides none of them decides only how it is drawn. */
export const DECIDES = ['positions', 'alignment', 'groups'] as const
export type Decides = (typeof DECIDES)[number]

/** A parameter, whatever its values are. */
export interface AnyParameter {
  readonly kind: Kind<unknown>
  /** What it says, for the help of a command and for OpenAPI; in English, without a full stop. */
  readonly help: string
  /** What stands behind its flag in the help, such as `<date>`; empty for what is on or off; absent when no command takes it. */
  readonly flag?: string
  /** The value when neither the request nor the dataset names one; a command's help and OpenAPI say so. */
  readonly default?: string | number | boolean
  /** Whether the defaults of a dataset may name it. */
  readonly ofDataset?: true
  /** Whether a request without it is refused. */
  readonly required?: true
  /** Which pictures read it; absent where all do, or none. */
  readonly pictures?: Readonly<Partial<Record<Show, true | ReadWhen>>>
  /** Whether the files of graphs for other programs show it too; they show all that is compared. */
  readonly graph?: true
  /** The part of caches' keys that it is in. */
  readonly decides?: Decides
}

/** A parameter of values of one type, with what the page says of it where it is set. */
export interface Parameter<T> extends AnyParameter {
  readonly kind: Kind<T>
  readonly default?: T & (string | number | boolean)
  /** A value in words, in each language, as a condition that can be taken away; null where it bends nothing. */
  readonly chip?: Readonly<Record<Lang, (value: T, words: ChipWords, beside: Beside) => string | null>>
  /** What is taken away with it. */
  readonly takesAway?: readonly string[]
}

/** What the words of a chip are made with, in the reader's language. */
export interface ChipWords {
  day(date: string): string
  /** A number and its noun. */
  counted(n: number, one: string, many: string): string
  /** The name of an issue or an actor. */
  issue(id: string): string
  actor(id: string): string
  /** What a value is called elsewhere on the page. */
  readonly kinds: Readonly<Record<ActorKind, string>>
  readonly rules: Readonly<Record<Members, string>>
  readonly origins: Readonly<Record<(typeof ORIGINS)[number], string>>
  readonly confidences: Readonly<Record<(typeof CONFIDENCES)[number], string>>
}

/** The parameters that the chip of another one mentions. */
interface Beside {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly depth?: number | undefined
}

/** Parameters by name, in the order in which links name them. */
export type Parameters = Readonly<Record<string, AnyParameter>>

/** The values of parameters: each may be absent. */
export type ValuesOf<P extends Parameters> = { [K in keyof P]?: ValueOf<P[K]['kind']> | undefined }

/** A parameter, its type inferred from its kind. */
export function parameter<T>(
  given: Parameter<T> & { readonly default: NoInfer<T> },
): Parameter<T> & { readonly default: T }
export function parameter<T>(given: Parameter<T>): Parameter<T>
export function parameter<T>(given: Parameter<T>): Parameter<T> {
  return given
}
