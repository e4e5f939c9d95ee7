import { useRef } from 'react'

/**
 * A plain value (of arrays and objects without prototypes) with all parts that are as before taken from `before`, and `before` itself where
 * nothing differs: what comes from the worker is a copy each time, and components compare by identity.
 */
export function sameParts<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after
  if (Array.isArray(after)) return arrayParts(before, after) as T
  if (isPlain(after) && isPlain(before)) return objectParts(before, after) as T
  return after
}

/** The value with all parts kept that are as they were when it was drawn last. */
export function useSameParts<T>(value: T): T {
  const before = useRef<T>(value)
  before.current = sameParts(before.current, value)
  return before.current
}

function arrayParts(before: unknown, after: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(before)) return after
  const parts = after.map((part, i) => sameParts(before[i], part))
  return parts.length === before.length && parts.every((part, i) => Object.is(part, before[i])) ? before : parts
}

function objectParts(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(after)
  const parts = Object.fromEntries(keys.map((key) => [key, sameParts(before[key], after[key])]))
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && Object.is(parts[key], before[key]))
  return isSame ? before : parts
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
