import { useMemo } from 'react'
import type { Lang } from '../../../../positions/view.ts'
import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { Painting } from '../../../web/painting/Painting.tsx'
import { useWidth } from '../../../web/painting/use-size.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { membersDrawing } from '../drawing.ts'
import type { SceneCoalition } from '../scene.ts'
import { wordsOf } from '../words.ts'
import { text } from './words.ts'

const SHOWN = 12

/** The members of a coalition with the share of searches in which each stays; a click selects one, with Shift a second to compare with. */
export function MemberList({
  coalition: { letter, members, color },
  lang,
}: {
  coalition: SceneCoalition
  lang: Lang | undefined
}) {
  const { view } = useExplorer()
  const [box, width] = useWidth<HTMLDivElement>()
  const { shown, rest } = useFirstOf(members, SHOWN, text.more, text.fewer)
  const drawing = useMemo(
    () => (width === 0 ? null : membersDrawing({ members: shown, color }, width, wordsOf(lang))),
    [shown, color, width, lang],
  )
  const selected = view.select ?? []
  const pick = (id: string, second: boolean) => {
    const [first] = selected
    if (second && first !== undefined && first !== id) changeView({ select: [first, id] })
    else changeView({ select: selected.includes(id) ? undefined : [id] })
  }
  return (
    <section>
      <h3>{text.membersTitle}</h3>
      <div ref={box}>
        {drawing && <Painting drawing={drawing} label={text.membersOf(letter)} pressed={selected} onChoose={pick} />}
      </div>
      {rest}
    </section>
  )
}
