/** In files of their own, a language each; and those of small views, beside what their pictures say. */
const ALL = {
  ...import.meta.glob<{ en: object }>('../../app/views/*/page/en.ts', { eager: true }),
  ...import.meta.glob<{ de: object }>('../../app/views/*/page/de.ts', { eager: true }),
}
const TOGETHER = import.meta.glob<{ page?: Record<'en' | 'de', object> }>('../../app/views/*/words.ts', { eager: true })

/** The words of the pages of all views in a language, by view. */
export function viewWords(lang: 'en' | 'de'): Record<string, object> {
  return Object.fromEntries(
    [
      ...Object.entries(ALL).map(([path, words]) => [path.split('/').at(-3), (words as Record<string, object>)[lang]]),
      ...Object.entries(TOGETHER).map(([path, { page }]) => [path.split('/').at(-2), page?.[lang]]),
    ].filter(([, words]) => words !== undefined),
  )
}
