/** Keeps a value in a map of at most `most`, as the one asked for last; the one not asked for longest goes. Gives the value. */
export function keep<V>(map: Map<string, V>, key: string, value: V, most: number): V {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) if (map.size > most) map.delete(oldest)
  return value
}
