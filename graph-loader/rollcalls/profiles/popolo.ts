import { say } from '../../words/index.ts'
import type { Profile } from './profile.ts'

/** Vote events in the terms of Popolo, laid out as a row for each vote. */
export const POPOLO: Profile = {
  id: 'popolo',
  label: say('popolo'),
  source: 'https://www.popoloproject.com/specs/vote-event.html',
  needs: ['vote_event_id', 'voter_id', 'option'],
  rollcall: ['vote_event_id'],
  voter: ['voter_id'],
  vote: 'option',
  codes: { paired: 'absent', excused: 'absent' },
  kind: 'person',
  date: 'date',
  title: 'title',
  party: 'group',
  name: 'voter_name',
  totals: { yes: 'count_yes', no: 'count_no', abstain: 'count_abstain', absent: 'count_absent' },
}
