/** The greatest resolution that coalitions are sought at: far below it every actor is one of its own. */
export const MOST_RESOLUTION = 1000
