import { compareCodePoints } from '../../positions/text.ts'

/** Orders names as lists do, without regard to case and accents and the same on every machine; of equal names by id. */
export function compareNames(
  a: { readonly id: string; readonly name: string },
  b: { readonly id: string; readonly name: string },
): number {
  return compareCodePoints(foldedName(a.name), foldedName(b.name)) || compareCodePoints(a.id, b.id)
}

/** A name without case and accents, to sort and to find by. */
export function foldedName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
