import type { Lang, View } from '../../positions/view.ts'

/** The languages of the page, by their BCP 47 tags, each by its own name. */
export const LANGUAGES: Readonly<Record<Lang, string>> = { en: 'English', de: 'Deutsch' }

const KEY = 'parley.language'

/** The language of the page: what its address asks for (`lang`), else the person's own choice, else the browser's first that there is a catalogue for, else English. */
export const language: Lang =
  known(new URLSearchParams(globalThis.location?.search ?? '').get('lang') ?? '') ??
  chosen() ??
  (globalThis.navigator?.languages ?? []).map(known).find((one) => one !== null) ??
  'en'

/** A question with its view's words in the language of the page, unless the view names one or the page is English: a view without one is. */
export function inPageLanguage<Q extends object>(question: Q): Q {
  return 'view' in question ? { ...question, view: worded(question.view as View) } : question
}

/** A view whose words are in the language of the page, for a picture that leaves it. */
export function worded(view: View): View {
  return language === 'en' ? view : { ...view, lang: view.lang ?? language }
}

/** Takes another language, for which the page is loaded anew: its texts are read once, when it begins. */
export function changeLanguage(next: Lang): void {
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // Storage may be forbidden; then the browser's language stays.
  }
  const url = new URL(location.href)
  url.searchParams.delete('lang')
  if (url.href === location.href) location.reload()
  else location.replace(url)
}

function chosen(): Lang | null {
  try {
    return known(localStorage.getItem(KEY) ?? '')
  } catch {
    return null
  }
}

function known(tag: string): Lang | null {
  const name = tag.split('-')[0]?.toLowerCase() ?? ''
  return name in LANGUAGES ? (name as Lang) : null
}
