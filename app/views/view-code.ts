/** What a way to look is made of, besides its page. */
import type { Drawing } from '../../diagram/drawing/drawing.ts'
import type { Caption } from '../../diagram/frame/caption.ts'
import type { PictureInput } from '../../diagram/picture-input.ts'
import type { Size, SizeName } from '../../diagram/sizes.ts'
import type { Lang, View } from '../../positions/view.ts'
import type { Drawn } from '../accounts/drawn.ts'

/** How the page names a way to look, and what stands around it. */
export interface ViewEntry {
  /** Its name, and in a sentence what it shows. */
  readonly words: Readonly<Record<Lang, { readonly label: string; readonly help: string }>>
  /** Whether the account of what is selected stands beside it. */
  readonly details: boolean
  /** Whether it has no picture to save. */
  readonly unpictured?: true
  /** Whether it needs a server that answers; files that were published or sent do not. */
  readonly asksServer?: true
  /** Whether it stands alone, without what is compared and the day. */
  readonly bare?: true
}

/** Answers a question about an open dataset. Throws a `UserError` when the view does not fit it. */
export type Answering<Ask, Answer> = (drawn: Drawn, ask: { view: View } & Ask) => Answer

/** Fetches a part of a view when it is first wanted. */
type Loader<T> = () => Promise<T>

type Answers = Readonly<Record<string, Loader<Answering<never, unknown>>>>

/** What a picture shows of a view, as plain data; how that is drawn; and what else its page asks the worker, in place of the scene or beside it. */
export interface PictureCode<Scene, Asked = Answers> {
  readonly scene: Loader<(input: PictureInput) => Scene>
  readonly draw: Loader<(scene: Scene, size?: SizeName | Size) => Drawing>
  readonly answers: Asked
}

/** The code of a view with a picture, or without one. */
export type ViewCode<Pictured extends boolean> = Pictured extends true
  ? { readonly scene: Loader<unknown>; readonly draw: Loader<unknown> }
  : { readonly scene?: never; readonly answers?: Answers }

/** The code of a view with a picture: what draws takes the scene that is made. */
export function pictured<Scene extends Caption, Asked extends Answers = Record<never, never>>(
  code: Omit<PictureCode<Scene>, 'answers'> & { readonly answers?: Asked },
): PictureCode<Scene, Asked> {
  return { ...code, answers: code.answers ?? ({} as Asked) }
}
