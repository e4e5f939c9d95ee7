import { useState } from 'react'
import { panels } from '../../kit/panels.ts'
import { useExplorer } from '../../state/explorer.ts'
import { errorWords } from '../../state/page-problem.ts'
import { service } from '../../state/service-store.ts'
import { heldName } from '../../worker/given/held-id.ts'
import { RequestProblem } from '../../worker/problem.ts'
import { text } from '../words/words.ts'
import { openSaved, saveToServer } from './save-to-server.ts'

const words = text.server

/** Saves a person's own data on the server, under a name: what is there of that name is replaced only when the person says so, having seen what it is. */
export function ServerWay() {
  const { dataset, facts, view } = useExplorer()
  const [id, setId] = useState(heldName(dataset.id) ?? '')
  const [taken, setTaken] = useState<{ readonly title: string; readonly sha256: string } | null>(null)
  const [told, setTold] = useState('')
  const [working, setWorking] = useState(false)

  const save = async (replaces?: string) => {
    setWorking(true)
    setTold(words.saving)
    setTaken(null)
    try {
      const saved = await saveToServer(dataset.id, id.trim(), replaces)
      if (await openSaved(saved, view)) panels.set({ told: words.saved(facts.title) })
      else setTold(words.savedSoon)
    } catch (error) {
      const there = service.get().datasets?.find((one) => one.id === id.trim())
      const isTaken = error instanceof RequestProblem && error.code === 'differs' && there?.sha256
      if (isTaken) setTaken({ title: there.title, sha256: there.sha256 as string })
      setTold(isTaken ? '' : `${text.failed}: ${errorWords(error)}`)
    }
    setWorking(false)
  }
  return (
    <form
      className="out-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{words.intro(facts.title)}</p>
      <p>{words.whoReads(facts.counts.stances)}</p>
      {service.get().health?.store.kind === 'memory' && <p data-testid="out-server-forgets">{words.forgets}</p>}
      <label className="row stacked">
        {words.name}
        <input
          className="field"
          required
          maxLength={200}
          value={id}
          onChange={(event) => {
            setId(event.target.value)
            setTaken(null)
          }}
          data-testid="out-server-id"
        />
      </label>
      {taken && (
        <p className="notice" role="alert" data-testid="out-server-taken">
          {words.taken(taken.title, id.trim())}
          <button
            type="button"
            className="link"
            onClick={() => void save(taken.sha256)}
            data-testid="out-server-replace"
          >
            {words.replace}
          </button>
        </p>
      )}
      <footer className="dialog-foot">
        <button type="submit" className="button strong" disabled={working} data-testid="out-server-save">
          {words.save}
        </button>
        <span className="small" role="status" data-testid="out-told">
          {told}
        </span>
      </footer>
    </form>
  )
}
