/** Colours by role. A scene names roles; a theme turns them into colours, so that one scene is drawn light, dark and for print. */

/** What a mark or a text is; the numbered ones go from weak to strong, for `issue` from the low to the high end of its scale, for `cell` from the most disagreement to the most agreement. */
export const COLOR_TOKENS = [
  'paper',
  'ink',
  'muted',
  'rule',
  'agree-1',
  'agree-2',
  'agree-3',
  'differ-1',
  'differ-2',
  'differ-3',
  'actor',
  'nation',
  'person',
  'organization',
  'bloc',
  'bloc-1',
  'bloc-2',
  'bloc-3',
  'bloc-4',
  'bloc-5',
  'bloc-6',
  'other',
  'issue-1',
  'issue-2',
  'issue-3',
  'issue-4',
  'issue-5',
  'cell-1',
  'cell-2',
  'cell-3',
  'cell-4',
  'cell-5',
  'cell-6',
  'cell-7',
  'cell-8',
  'cell-9',
  'unknown',
] as const
export type ColorToken = (typeof COLOR_TOKENS)[number]

export const THEME_NAMES = ['light', 'dark', 'print'] as const
export type ThemeName = (typeof THEME_NAMES)[number]

/** Colours of a theme by role, as `#rrggbb`. */
export type Theme = Readonly<Record<ColorToken, string>>

/**
 * Text keeps a contrast of 4.5 to 1 against the paper, marks of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11); the pale end of `issue` is drawn with
 * a ring that does, and the middle of `cell` fades into the paper, whose edges the cells around it show; in print, cells run from pale to dark. Teal and brown differ in hue for people with any of the common colour deficiencies; dashes tell them apart without hue.
 */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#ffffff',
    ink: '#1b1c1d',
    muted: '#5d5f61',
    rule: '#d8d6d0',
    'agree-1': '#5b9e98',
    'agree-2': '#24837b',
    'agree-3': '#00665e',
    'differ-1': '#d07f4c',
    'differ-2': '#bb5a1e',
    'differ-3': '#8f3f0b',
    actor: '#1b1c1d',
    nation: '#2f4858',
    person: '#7a4f9c',
    organization: '#8a6d00',
    bloc: '#a83267',
    'bloc-1': '#3b5ba5',
    'bloc-2': '#a83267',
    'bloc-3': '#8a6d00',
    'bloc-4': '#6b4c9a',
    'bloc-5': '#4b5d3a',
    'bloc-6': '#0f7fb0',
    other: '#6f7275',
    'issue-1': '#dfe3f1',
    'issue-2': '#b3bce0',
    'issue-3': '#8391c9',
    'issue-4': '#5364ad',
    'issue-5': '#2b3a80',
    'cell-1': '#7a3305',
    'cell-2': '#a85117',
    'cell-3': '#d08a54',
    'cell-4': '#eccdb2',
    'cell-5': '#f1efea',
    'cell-6': '#bcddd8',
    'cell-7': '#72b5ac',
    'cell-8': '#21807a',
    'cell-9': '#00534c',
    unknown: '#7d8083',
  },
  dark: {
    paper: '#15181b',
    ink: '#f1efea',
    muted: '#a9acae',
    rule: '#3a3f43',
    'agree-1': '#3c7f79',
    'agree-2': '#4dada3',
    'agree-3': '#74cfc4',
    'differ-1': '#b26d43',
    'differ-2': '#d98a55',
    'differ-3': '#f0a873',
    actor: '#f1efea',
    nation: '#a9c4d6',
    person: '#c6a5e3',
    organization: '#dcc05a',
    bloc: '#ee8db6',
    'bloc-1': '#8fabee',
    'bloc-2': '#ee8db6',
    'bloc-3': '#dcc05a',
    'bloc-4': '#c6a5e3',
    'bloc-5': '#a9c08f',
    'bloc-6': '#6cc3ec',
    other: '#9a9da0',
    'issue-1': '#2d3558',
    'issue-2': '#46548f',
    'issue-3': '#6d7dc0',
    'issue-4': '#9dabe3',
    'issue-5': '#d9dffa',
    'cell-1': '#f6b98d',
    'cell-2': '#dc8f5c',
    'cell-3': '#a8683f',
    'cell-4': '#5a4334',
    'cell-5': '#2f3437',
    'cell-6': '#2a4a48',
    'cell-7': '#3f8780',
    'cell-8': '#56b5ab',
    'cell-9': '#93e3d9',
    unknown: '#878b8e',
  },
  print: {
    paper: '#ffffff',
    ink: '#000000',
    muted: '#4a4a4a',
    rule: '#c8c8c8',
    'agree-1': '#6a6a6a',
    'agree-2': '#444444',
    'agree-3': '#1c1c1c',
    'differ-1': '#8a8a8a',
    'differ-2': '#6a6a6a',
    'differ-3': '#444444',
    actor: '#000000',
    nation: '#222222',
    person: '#7f7f7f',
    organization: '#555555',
    bloc: '#929292',
    'bloc-1': '#222222',
    'bloc-2': '#929292',
    'bloc-3': '#555555',
    'bloc-4': '#7f7f7f',
    'bloc-5': '#3c3c3c',
    'bloc-6': '#6a6a6a',
    other: '#949494',
    'issue-1': '#e6e6e6',
    'issue-2': '#bdbdbd',
    'issue-3': '#8c8c8c',
    'issue-4': '#5a5a5a',
    'issue-5': '#262626',
    'cell-1': '#f4f4f4',
    'cell-2': '#e2e2e2',
    'cell-3': '#cccccc',
    'cell-4': '#b4b4b4',
    'cell-5': '#9c9c9c',
    'cell-6': '#808080',
    'cell-7': '#606060',
    'cell-8': '#404040',
    'cell-9': '#1a1a1a',
    unknown: '#808080',
  },
}

/** The contrast of two colours (`#rrggbb`), 1…21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The role, paper or ink, in which text stands out more on a fill. */
export function textOn(theme: Theme, fill: ColorToken): 'paper' | 'ink' {
  return contrast(theme.paper, theme[fill]) >= contrast(theme.ink, theme[fill]) ? 'paper' : 'ink'
}

function luminance(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
