import { useState } from 'react'
import { messages } from '../messages.ts'
import { askWorker } from '../state/ask.ts'
import { useExplorer } from '../state/explorer.ts'
import { theme } from '../state/theme.ts'
import { DROPPED } from '../worker/client.ts'

type Saving = { state: 'idle' | 'working' } | { state: 'done' | 'failed'; text: string }

/** Saves the picture of the view as a PNG, named after dataset and day. */
export function SaveButton() {
  const { dataset, view, summary } = useExplorer()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })

  const save = async () => {
    setSaving({ state: 'working' })
    try {
      const bytes = await askWorker('png', { dataset, view, theme: theme.get() })
      if (bytes === DROPPED) return
      const name = `${fileName([dataset.id, summary.scope.asOf])}.png`
      download(bytes, name)
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
        disabled={saving.state === 'working'}
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

/** Parts as a file name that every system takes. */
function fileName(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it once the click is done; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
