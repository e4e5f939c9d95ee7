/** A cell of a grid by its line and column, both from 0. */
export interface GridPlace {
  readonly line: number
  readonly column: number
}

/** How large a grid is, and how many lines a page has. */
export interface GridSize {
  readonly lines: number
  readonly columns: number
  readonly page: number
}

type Step = (at: GridPlace, size: GridSize) => GridPlace

const last = Number.POSITIVE_INFINITY
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ line, column }) => ({ line: line - 1, column }),
  ArrowDown: ({ line, column }) => ({ line: line + 1, column }),
  ArrowLeft: ({ line, column }) => ({ line, column: column - 1 }),
  ArrowRight: ({ line, column }) => ({ line, column: column + 1 }),
  PageUp: ({ line, column }, { page }) => ({ line: line - page, column }),
  PageDown: ({ line, column }, { page }) => ({ line: line + page, column }),
  Home: ({ line }) => ({ line, column: 0 }),
  End: ({ line }) => ({ line, column: last }),
  'Ctrl+Home': () => ({ line: 0, column: 0 }),
  'Ctrl+End': () => ({ line: last, column: last }),
}

/** Where a key leads in a grid, as the pattern of a grid has it; null for a key that moves nothing. Source: WAI-ARIA Authoring Practices, grid. */
export function gridStep(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  at: GridPlace,
  size: GridSize,
): GridPlace | null {
  if (altKey) return null
  const step = STEPS[ctrlKey || metaKey ? `Ctrl+${key}` : key]
  if (!step) return null
  const to = step(at, size)
  return {
    line: Math.max(0, Math.min(size.lines - 1, to.line)),
    column: Math.max(0, Math.min(size.columns - 1, to.column)),
  }
}
