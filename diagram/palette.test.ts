import { describe, expect, it } from 'vitest'
import { COLOR_TOKENS, contrast, THEME_NAMES, THEMES, textOn } from './palette.ts'

describe('contrast', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9)
    expect(contrast('#777777', '#777777')).toBe(1)
    // A published pair: #767676 on white is the lightest grey that passes for text.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})

describe.each(THEME_NAMES)('the theme %s', (name) => {
  const theme = THEMES[name]

  it('has text that reads', () => {
    for (const token of ['ink', 'muted'] as const)
      expect(contrast(theme[token], theme.paper)).toBeGreaterThanOrEqual(4.5)
  })

  it('has marks that are seen', () => {
    const edges = new Set(['paper', 'rule', 'issue-1', 'issue-2', 'issue-3', 'issue-4', 'issue-5'])
    for (const token of COLOR_TOKENS) {
      if (edges.has(token) || token.startsWith('cell-')) continue
      expect(contrast(theme[token], theme.paper), token).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(theme['issue-5'], theme.paper)).toBeGreaterThanOrEqual(3)
  })

  it('has legible letters on every disc', () => {
    for (const token of COLOR_TOKENS) {
      if (token === 'paper' || token === 'rule') continue
      expect(contrast(theme[textOn(theme, token)], theme[token]), token).toBeGreaterThanOrEqual(4)
    }
  })

  it('makes stronger lines and higher positions stand out more', () => {
    for (const layer of ['agree', 'differ'] as const) {
      const steps = ([1, 2, 3] as const).map((step) => contrast(theme[`${layer}-${step}`], theme.paper))
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
    }
    const issue = ([1, 2, 3, 4, 5] as const).map((step) => contrast(theme[`issue-${step}`], theme.paper))
    expect(issue).toEqual([...issue].sort((a, b) => a - b))
  })
})
