import { memo, useDeferredValue, useMemo } from 'react'
import type { Issue } from '../../../positions/dataset/index.ts'
import { useExplorer } from '../state/explorer.ts'

/** More issues than this are too many for a menu; those that are looked at are few. */
const MENU = 300

/** The issues in scope as options `issue:…` of a menu. While the day moves they follow when there is time. */
export function IssueOptions() {
  const { facts, summary } = useExplorer()
  const issueOf = useMemo(() => new Map(facts.issues.map((issue) => [issue.id, issue])), [facts.issues])
  const issues = useMemo(
    () => summary.issues.slice(0, MENU).flatMap((id) => issueOf.get(id) ?? []),
    [summary.issues, issueOf],
  )
  return <Options issues={useDeferredValue(issues)} />
}

const Options = memo(function Options({ issues }: { issues: readonly Issue[] }) {
  return issues.map(({ id, name }) => (
    <option key={id} value={`issue:${id}`}>
      {name}
    </option>
  ))
})
