/** The texts of the network. */
export const network = {
  label: 'Network',
  help: 'Who aligns with whom: near means alike.',
} as const
