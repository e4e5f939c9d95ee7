/** Whether the page is a picture within another page (`?embed=1`): a view that stays as it is, without controls. */
export function isEmbedded(search = location.search): boolean {
  const value = new URLSearchParams(search).get('embed')
  return value !== null && value !== '0' && value !== 'false'
}

/** The address of the whole page with the same view. */
export function wholeAddress({ pathname, search }: { pathname: string; search: string } = location): string {
  const params = new URLSearchParams(search)
  params.delete('embed')
  return `${pathname}${params.size === 0 ? '' : `?${params}`}`
}
