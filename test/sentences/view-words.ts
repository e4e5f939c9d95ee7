const ALL = {
  ...import.meta.glob<{ en: object }>('../../app/views/*/page/en.ts', { eager: true }),
  ...import.meta.glob<{ de: object }>('../../app/views/*/page/de.ts', { eager: true }),
}

/** The words of the pages of all views in a language, by view. */
export function viewWords(lang: 'en' | 'de'): Record<string, object> {
  return Object.fromEntries(
    Object.entries(ALL).flatMap(([path, words]) => {
      const view = path.split('/').at(-3) as string
      return lang in words ? [[view, (words as Record<string, object>)[lang] as object]] : []
    }),
  )
}
