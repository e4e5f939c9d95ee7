import type { View } from '../../../positions/view.ts'

/** Where circles were put by hand, by id of the actor: in the units of the arrangement, y upward. */
export type Pins = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** The pins of a view (`ACTOR@X,Y`); of several for one actor the last counts. */
export function pinsOf({ pin = [] }: Pick<View, 'pin'>): Pins {
  return new Map(
    pin.map((text) => {
      const at = text.lastIndexOf('@')
      const [x, y] = text.slice(at + 1).split(',')
      return [text.slice(0, at), { x: Number(x), y: Number(y) }] as const
    }),
  )
}

/** A pin as a view names it, to a thousandth of the arrangement's unit. */
export function pinText(id: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return `${id}@${Math.round(x * 1000) / 1000 + 0},${Math.round(y * 1000) / 1000 + 0}`
}
