/** So many of each kind a search finds when the call does not say. */
export const SEARCH_LIMIT = 20
