import './spectrum.css'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { useViewAnswer } from '../../../web/state/explorer.ts'
import { useOneByOne } from '../../../web/state/one-by-one.ts'
import type { SpectrumIssue } from '../scene.ts'
import { IssueSpectrum } from './IssueSpectrum.tsx'
import { SinceControls } from './SinceControls.tsx'
import { text } from './words.ts'

const NONE: readonly SpectrumIssue[] = []

/** The scales of the issues under each other, with who stands where on each. */
function SpectrumPage() {
  const { value: scene, problem } = useViewAnswer('spectrum')
  const issues = useOneByOne(scene?.issues ?? NONE)
  if (!scene || problem) return <ViewState problem={problem} />
  return (
    <>
      <Headline {...scene} />
      <div className="spectrum" data-testid="spectrum">
        {scene.issues.length === 0 && <p className="small">{text.empty}</p>}
        {issues.map((issue, place) => (
          // By place: another day has other issues, and what is drawn is drawn anew in the same elements.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said
          <IssueSpectrum key={place} issue={issue} since={scene.day} lang={scene.lang} />
        ))}
        {scene.notes.map((note) => (
          <p key={note} className="small">
            {note}
          </p>
        ))}
      </div>
    </>
  )
}

/** The spectrum: who stands where along the scales of issues. */
export const view = { Page: SpectrumPage, controls: [SinceControls] }
