/** From this distance of their means on, as a share of the scale, an issue divides two groups; below it, it joins them. One point of a scale of five. */
export const DIVIDED_FROM = 0.25
