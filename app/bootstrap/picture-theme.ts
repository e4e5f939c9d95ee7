import { COLOR_TOKENS, THEMES, type ThemeName, textOn } from '../../diagram/palette.ts'

/** What this reads and writes of a style sheet's declaration, as PostCSS gives it. */
interface Declaration {
  readonly prop: string
  readonly value: string
  cloneBefore(changes: { prop: string; value: string }): unknown
  remove(): unknown
}

/** PostCSS: puts the colours of a theme of pictures in place of `--picture-theme`, each as `--TOKEN`, and what text on a step of a scale has as `--on-TOKEN`: page and pictures have one palette. */
export const pictureTheme = {
  postcssPlugin: 'picture-theme',
  Declaration: {
    '--picture-theme': (declaration: Declaration) => {
      const theme = THEMES[declaration.value as ThemeName]
      for (const token of COLOR_TOKENS) {
        declaration.cloneBefore({ prop: `--${token}`, value: theme[token] })
        if (!token.startsWith('issue-')) continue
        declaration.cloneBefore({ prop: `--on-${token}`, value: theme[textOn(theme, token)] })
      }
      declaration.remove()
    },
  },
}
