/** What the command's exit code says. */
export const EXIT = { done: 0, data: 1, usage: 2, service: 3 } as const
