/** Takes the values of a flag that may be given more than once, as a list. */
export function repeatable(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
