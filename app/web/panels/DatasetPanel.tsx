import type { ReactNode } from 'react'
import type { DatasetAnswer } from '../../api/answers.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { forms } from '../words.ts'

const text = messages.panel

/** What to do when nothing is selected, and what the dataset says of itself. */
export function DatasetPanel({ children }: { children?: ReactNode }) {
  const { facts } = useExplorer()
  const { health, datasets } = useStore(service)
  const stored = datasets?.find(({ id }) => id === facts.id)
  return (
    <section className="panel" data-testid="dataset-panel">
      <h2>{text.emptyTitle}</h2>
      <p>{text.empty}</p>
      <h3>{text.about}</h3>
      <p>
        <strong>{facts.title}</strong>
      </p>
      {facts.description && <p>{facts.description}</p>}
      {children}
      <p className="small">
        {messages.dataset.counts({
          actors: facts.actors.length,
          issues: facts.issues.length,
          stances: facts.counts.stances,
        })}
        {health && `. ${messages.store.inUse}: ${messages.store.in(health.store)}.`}
      </p>
      {stored && health?.store.kind !== 'memory' && <Verified dataset={stored} />}
      {facts.scales
        .filter(({ assumed }) => assumed)
        .map(({ id, min, max }) => (
          <p className="small" key={id}>
            {messages.drop.assumed(`${min}..${max}`)}
          </p>
        ))}
      {facts.licence && (
        <p className="small">
          {text.licence}: {facts.licence}
        </p>
      )}
      {facts.sources.map((source) => (
        <p className="small" key={source.title}>
          {text.source}: {source.title}
        </p>
      ))}
    </section>
  )
}

/** Whether what the database holds was compared with what was loaded; nothing for what is in no database. */
function Verified({ dataset: { verifiedAt, loadedAt } }: { dataset: DatasetAnswer }) {
  if (verifiedAt === undefined || loadedAt === null) return null
  const day = (time: string) => forms.shortDate(time.slice(0, 10))
  return (
    <p className="small" data-testid="verified">
      {verifiedAt === null ? messages.dataset.notVerified(day(loadedAt)) : messages.dataset.verified(day(verifiedAt))}
    </p>
  )
}
