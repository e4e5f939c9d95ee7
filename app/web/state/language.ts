/** The languages of the page, by their BCP 47 tags, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'parley.language'

/** The language of the page: the person's own choice, else the browser's first that there is a catalogue for, else English. */
export const language: Language =
  chosen() ?? (globalThis.navigator?.languages ?? []).map(known).find((one) => one !== null) ?? 'en'

/** Takes another language, for which the page is loaded anew: its texts are read once, when it begins. */
export function changeLanguage(next: Language): void {
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // Storage may be forbidden; then the browser's language stays.
  }
  location.reload()
}

function chosen(): Language | null {
  try {
    return known(localStorage.getItem(KEY) ?? '')
  } catch {
    return null
  }
}

function known(tag: string): Language | null {
  const name = tag.split('-')[0]?.toLowerCase() ?? ''
  return name in LANGUAGES ? (name as Language) : null
}
