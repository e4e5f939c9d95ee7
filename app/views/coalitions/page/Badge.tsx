import { THEMES, textOn } from '../../../../diagram/palette.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme } from '../../../web/state/theme.ts'
import type { SceneCoalition } from '../scene.ts'

/** The letter of a coalition on its colour; the letter tells it apart without. */
export function Badge({ coalition }: { coalition: SceneCoalition }) {
  const colors = THEMES[useStore(theme)]
  return (
    <span
      className="coalition-badge"
      style={{ background: colors[coalition.color], color: colors[textOn(colors, coalition.color)] }}
    >
      {coalition.letter}
    </span>
  )
}
