/** So many of something in words: `1 actor`, `2 actors`. */
export function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`
}

/** What a dataset holds: `13 actors, 1 issue, 27 stances`. */
export function countsText({ actors, issues, stances }: Record<'actors' | 'issues' | 'stances', number>): string {
  return [counted(actors, 'actor'), counted(issues, 'issue'), counted(stances, 'stance')].join(', ')
}
