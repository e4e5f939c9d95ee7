/** A circle with a name, in pixels of the screen. */
export interface Named {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** The name's width in pixels. */
  readonly width: number
  /** Names of greater weight are placed first. */
  readonly weight: number
  /** Whether the name must be shown even where it covers something. */
  readonly must: boolean
}

/** Where a name stands: the middle of its line of text. */
export interface LabelPlace {
  readonly id: string
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 3

/**
 * Places names beside their circles (below, above, right, left: the first that is free), so that no name covers a circle or another name;
 * a name with no free place is left out, unless it must be shown. `height` is that of a line of text, in pixels.
 */
export function placeLabels(named: readonly Named[], height: number): LabelPlace[] {
  const places: LabelPlace[] = []
  const taken: Box[] = []
  const order = [...named].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  for (const one of order) {
    const free = candidates(one, height).find(
      ({ box }) =>
        !taken.some((other) => overlap(box, other)) && !named.some((circle) => circle !== one && touches(circle, box)),
    )
    const chosen = free ?? (one.must ? candidates(one, height)[0] : undefined)
    if (!chosen) continue
    taken.push(chosen.box)
    places.push({ id: one.id, x: chosen.x, y: chosen.y })
  }
  return places
}

function candidates({ x, y, radius, width }: Named, height: number): { x: number; y: number; box: Box }[] {
  const beside = radius + GAP + width / 2
  const above = radius + GAP + height / 2
  return [
    [x, y + above],
    [x, y - above],
    [x + beside, y],
    [x - beside, y],
  ].map(([cx, cy]) => {
    const [at, line] = [cx as number, cy as number]
    const box = { left: at - width / 2, right: at + width / 2, top: line - height / 2, bottom: line + height / 2 }
    return { x: at, y: line, box }
  })
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function touches({ x, y, radius }: Named, box: Box): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.right)
  const dy = y - Math.min(Math.max(y, box.top), box.bottom)
  return dx * dx + dy * dy < radius * radius
}
