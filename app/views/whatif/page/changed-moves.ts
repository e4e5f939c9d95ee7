/** The moves of a view (`ACTOR=ISSUE=VALUE`) with an actor's position on an issue changed; a value of null takes its move back. */
export function changedMoves(
  moves: readonly string[],
  { actor, issue, value }: { actor: string; issue: string; value: number | null },
): string[] {
  const start = `${actor}=${issue}=`
  const others = moves.filter((move) => !move.startsWith(start) || move.lastIndexOf('=') !== start.length - 1)
  return value === null ? others : [...others, `${start}${value}`]
}
