import { useState } from 'react'
import { messages } from '../messages.ts'
import { askWorker } from '../state/ask.ts'
import { download, fileName } from '../state/download.ts'
import { useExplorer } from '../state/explorer.ts'
import { theme } from '../state/theme.ts'
import { viewEntry } from '../views/registry.ts'
import { DROPPED } from '../worker/client.ts'

type Saving = { state: 'idle' | 'working' } | { state: 'done' | 'failed'; text: string }

/** Saves the picture of the view as a PNG, named after dataset and day. */
export function SaveButton() {
  const { dataset, view, summary } = useExplorer()
  const { unpictured = false } = viewEntry(view.show)
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })

  const save = async () => {
    setSaving({ state: 'working' })
    try {
      const bytes = await askWorker('png', { dataset, view, theme: theme.get() })
      if (bytes === DROPPED) return
      const name = `${fileName([dataset.id, summary.scope.asOf])}.png`
      download(bytes, 'image/png', name)
      setSaving({ state: 'done', text: messages.save.done(name) })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setSaving({ state: 'failed', text: `${messages.save.failed}: ${why}` })
    }
  }

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={unpictured || saving.state === 'working'}
        title={unpictured ? messages.save.unpictured : undefined}
        aria-description={unpictured ? messages.save.unpictured : undefined}
        onClick={() => void save()}
        data-testid="save"
      >
        {saving.state === 'working' ? messages.save.working : messages.save.label}
      </button>
      <span className={saving.state === 'failed' ? 'notice' : 'visually-hidden'} role="status">
        {'text' in saving ? saving.text : ''}
      </span>
    </>
  )
}
