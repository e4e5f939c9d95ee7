import type { ReactNode } from 'react'
import { isEmbedded } from '../embed/embedded.ts'
import { messages } from '../messages.ts'
import { useStore } from '../state/store.ts'
import { theme, toggleTheme } from '../state/theme.ts'
import { DatasetPicker } from './DatasetPicker.tsx'

/** The bar at the top: name, dataset, and what a page with a picture puts into it. */
export function TopBar({ middle, end }: { middle?: ReactNode; end?: ReactNode }) {
  if (isEmbedded()) return null
  return (
    <header className="top">
      <a className="skip" href="#main">
        {messages.skip}
      </a>
      <span className="brand">{messages.name}</span>
      <DatasetPicker />
      {middle}
      <div className="top-end">
        {end}
        <ThemeButton />
      </div>
    </header>
  )
}

function ThemeButton() {
  const next = useStore(theme) === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="icon"
      aria-label={messages.theme[next]}
      title={messages.theme[next]}
      onClick={toggleTheme}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}
