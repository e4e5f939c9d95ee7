import { type ReactNode, useState } from 'react'

/**
 * The first so many of a list, and the button that shows the rest of it, in these words for how many they are; no button when all are shown, unless
 * there are words for hiding them again.
 */
export function useFirstOf<T>(
  list: readonly T[],
  most: number,
  words: (rest: number) => string,
  fewer?: string,
): { readonly shown: readonly T[]; readonly rest: ReactNode } {
  const [all, setAll] = useState(false)
  const shown = all ? list : list.slice(0, most)
  const rest = list.length > most && (!all || fewer !== undefined) && (
    <button
      type="button"
      className="link"
      aria-expanded={fewer === undefined ? undefined : all}
      onClick={() => setAll(!all)}
    >
      {all ? fewer : words(list.length - shown.length)}
    </button>
  )
  return { shown, rest }
}
