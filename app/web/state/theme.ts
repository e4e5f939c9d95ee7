import { createStore } from './store.ts'

export type Theme = 'light' | 'dark'
const KEY = 'parley.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

/** The theme in use: the person's own choice, else the system's. */
export const theme = createStore<Theme>(chosen() ?? systemTheme())

/** Shows the theme in use, and follows the system's until the person chooses. */
export function followTheme(): void {
  const show = () => {
    document.documentElement.dataset.theme = theme.get()
  }
  theme.subscribe(show)
  show()
  system.addEventListener('change', () => {
    if (chosen() === null) theme.set(systemTheme())
  })
}

/** Goes to the other theme and remembers it. */
export function toggleTheme(): void {
  const next = theme.get() === 'dark' ? 'light' : 'dark'
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // Storage may be forbidden; the choice then holds for this page only.
  }
  theme.set(next)
}

function systemTheme(): Theme {
  return system.matches ? 'dark' : 'light'
}

function chosen(): Theme | null {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : null
  } catch {
    return null
  }
}
