import { parseJson } from '../json-digits.ts'
import type { Problems } from '../problem.ts'
import type { GraphFormat } from './formats.ts'
import { GraphBuilder, GraphFault, type GraphRead } from './graph.ts'
import { jsonFault, readJsonGraph, writtenGraph } from './json-graph.ts'

/** Reads the text of a graph file; of several networks the one that is called `wanted`, else the first. Null when it cannot be read, which is told. */
export function readGraph(
  file: string,
  text: string,
  format: GraphFormat,
  wanted: string | undefined,
  problems: Problems,
): Promise<GraphRead | null> {
  return told(file, problems, async () => {
    const graph = new GraphBuilder()
    await format.read(text.replace(/^\ufeff/, ''), graph, wanted)
    return graph.end(format.label, format.declares)
  })
}

/**
 * Reads a text of JSON as a graph. `undefined` when it is JSON of another kind, or no JSON and nothing like a graph; null when it is one that cannot be read, which is told.
 */
export async function readGraphJson(
  file: string,
  text: string,
  problems: Problems,
): Promise<GraphRead | null | undefined> {
  text = text.replace(/^\ufeff/, '')
  // A list is a table, and so is an object a line.
  if (!/^\s*\{/.test(text)) return undefined
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    if (!LIKELY.test(text.slice(0, 65_536))) return undefined
    return told(file, problems, async () => {
      throw jsonFault(text)
    })
  }
  const written = writtenGraph(value)
  if (!written) return undefined
  return told(file, problems, async () => {
    const graph = new GraphBuilder()
    readJsonGraph(text, written, graph)
    return graph.end(written.format, written.declares)
  })
}

const LIKELY = /^\s*\{[\s\S]*"(nodes|elements)"\s*:\s*[[{]/

async function told(file: string, problems: Problems, read: () => Promise<GraphRead>): Promise<GraphRead | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error
    problems.add(file, error.line, error.element, ...error.said)
    return null
  }
}
