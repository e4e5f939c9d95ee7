import { useMemo, useState } from 'react'
import { pointWords } from '../../../../diagram/text/value-label.ts'
import type { Lang } from '../../../../positions/view.ts'
import { Painting } from '../../../web/painting/Painting.tsx'
import { useWidth } from '../../../web/painting/use-size.ts'
import { alongDrawing } from '../drawing.ts'
import type { SpectrumIssue } from '../scene.ts'
import { wordsOf } from '../words.ts'
import { ActorEvidence } from './ActorEvidence.tsx'
import { MoveList } from './MoveList.tsx'
import { text } from './words.ts'

interface IssueSpectrumProps {
  readonly issue: SpectrumIssue
  /** The day of the comparison; null where there is none. */
  readonly since: string | null
  /** Of the scene's words. */
  readonly lang: Lang | undefined
}

/** One issue: everyone along its scale, who moved, and who has no value there. */
export function IssueSpectrum({ issue, since, lang }: IssueSpectrumProps) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [open, setOpen] = useState<{ issue: string; actor: string } | null>(null)
  const opened = open?.issue === issue.id ? open.actor : null
  const setOpened = (actor: string | null) => setOpen(actor === null ? null : { issue: issue.id, actor })
  const words = wordsOf(lang)
  const drawing = useMemo(() => (width === 0 ? null : alongDrawing(issue, width, words)), [issue, width, words])
  return (
    <section className="spectrum-issue" data-testid="spectrum-issue" aria-label={issue.name}>
      <h2>{issue.name}</h2>
      {issue.question !== '' && issue.question !== issue.name && <p className="question">{issue.question}</p>}
      <div ref={box}>
        {issue.actors.length === 0 && <p className="small">{text.nobody}</p>}
        {drawing && (
          <Painting
            drawing={drawing}
            label={text.along(issue.name)}
            opened={opened}
            onChoose={(actor) => setOpened(opened === actor ? null : actor)}
            onLeave={() => setOpened(null)}
          />
        )}
      </div>
      {opened !== null && <ActorEvidence issue={issue.id} actor={opened} onClose={() => setOpened(null)} />}
      {since !== null && (
        <MoveList issue={issue} since={since} words={(value) => pointWords(issue.points, value, words.forms)} />
      )}
      {issue.without.map((group) => (
        <p key={group.words} className="small">
          <strong>{group.words}:</strong> {group.names.join(', ')}
        </p>
      ))}
    </section>
  )
}
