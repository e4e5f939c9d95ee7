/**
 * The operators of the plans of Neo4j 5.26 to 2026.08 that only read, by the names under which EXPLAIN tells them. The list is that of the planner's own
 * classes (`LogicalPlan2PlanDescription`, `IndexSeekNames`), of all runtimes and editions, without those that write, change the schema,
 * administer, read files or other databases, or show what the server does. What is not in it is refused.
 */
const SCANS = [
  'AllNodesScan',
  'NodeByLabelScan',
  'UnionNodeByLabelsScan',
  'IntersectionNodeByLabelsScan',
  'SubtractionNodeByLabelsScan',
]
const RELATIONSHIP_SCANS = ['AllRelationshipsScan', 'RelationshipTypeScan', 'UnionRelationshipTypesScan']
const RELATIONSHIP_INDEX = ['RelationshipIndexScan', 'RelationshipIndexSeek', 'RelationshipIndexSeekByRange']
const DIRECTED = [
  ...RELATIONSHIP_SCANS,
  ...RELATIONSHIP_INDEX,
  'RelationshipIndexContainsScan',
  'RelationshipIndexEndsWithScan',
  'RelationshipUniqueIndexSeek',
  'RelationshipUniqueIndexSeekByRange',
  'RelationshipByIdSeek',
  'RelationshipByElementIdSeek',
]
const NODE_INDEX = ['NodeIndexScan', 'NodeIndexSeek', 'NodeIndexSeekByRange']

/** What relationships and nodes a path may take twice; releases before 2025 do not tell. */
const PATH_MODES = ['Trail', 'Walk', 'Acyclic']
const REACHES = ['All', 'Into']
const FULL_INDEX = ['FulltextIndexSearch', 'VectorIndexSearch']

const both = (names: readonly string[]): string[] => names.flatMap((name) => [`Directed${name}`, `Undirected${name}`])

/** The names of all plan operators that the guard lets through. */
export const READ_OPERATORS: ReadonlySet<string> = new Set([
  // Where rows begin.
  ...SCANS,
  ...NODE_INDEX,
  ...both(DIRECTED),
  ...[...SCANS, ...NODE_INDEX, ...both([...RELATIONSHIP_SCANS, ...RELATIONSHIP_INDEX])].map(
    (name) => `Partitioned${name}`,
  ),
  'Argument',
  'Input',
  'MultiNodeIndexSeek',
  'NodeByElementIdSeek',
  'NodeByIdSeek',
  'NodeCountFromCountStore',
  'NodeIndexContainsScan',
  'NodeIndexEndsWithScan',
  'NodeUniqueIndexSeek',
  'NodeUniqueIndexSeekByRange',
  'RelationshipCountFromCountStore',
  'DynamicLabelNodeLookup',
  ...both(['RelationshipTypeLookup']).map((name) => `Dynamic${name}`),
  ...FULL_INDEX.map((name) => `Node${name}`),
  ...both(FULL_INDEX.map((name) => `Relationship${name}`)),
  // Along relationships.
  'Expand(All)',
  'Expand(Into)',
  'OptionalExpand(All)',
  'OptionalExpand(Into)',
  'VarLengthExpand(All)',
  'VarLengthExpand(Into)',
  'VarLengthExpand(Pruning)',
  'VarLengthExpand(Pruning,BFS,All)',
  'VarLengthExpand(Pruning,BFS,Into)',
  'PathPropagatingBFS',
  'ProjectEndpoints',
  ...['Repeat', 'BidirectionalRepeat'].flatMap((name) => withModes(name, PATH_MODES)),
  'RepeatOptions',
  'ShortestPath',
  ...REACHES.flatMap((reach) => [
    `StatefulShortestPath(${reach})`,
    ...PATH_MODES.map((mode) => `StatefulShortestPath(${reach}, ${mode})`),
  ]),
  'TriadicBuild',
  'TriadicFilter',
  'TriadicSelection',
  // Two sides together.
  'Anti',
  'AntiConditionalApply',
  'AntiSemiApply',
  'Apply',
  'CartesianProduct',
  'ConditionalApply',
  'LetAntiSemiApply',
  'LetSelectOrAntiSemiApply',
  'LetSelectOrSemiApply',
  'LetSemiApply',
  'NodeHashJoin',
  'NodeLeftOuterHashJoin',
  'NodeRightOuterHashJoin',
  'OrderedUnion',
  'RollUpApply',
  'SelectOrAntiSemiApply',
  'SelectOrSemiApply',
  'SemiApply',
  'AssertSameNode',
  'AssertSameRelationship',
  'Union',
  'ValueHashJoin',
  'ValueMergeJoin',
  // From row to row.
  'ArgumentTracker',
  'CacheProperties',
  'Distinct',
  'Eager',
  'EagerAggregation',
  'EmptyResult',
  'EmptyRow',
  'Error',
  'ExhaustiveLimit',
  'Filter',
  'Limit',
  'NonFuseable',
  'NonPipelined',
  'NonPipelinedStreaming',
  'NullifyMetadata',
  'Optional',
  'OrderedAggregation',
  'OrderedDistinct',
  'PartialSort',
  'PartialTop',
  'PartitionedUnwind',
  'PreserveOrder',
  'ProduceResults',
  'Projection',
  'Prober',
  'RemoteBatchProperties',
  'RemoteBatchPropertiesWithFilter',
  'Skip',
  'Sort',
  'Top',
  'Top1WithTies',
  'Unwind',
  // Looked at once more, by name.
  'Eager ProcedureCall',
  'ProcedureCall',
])

// `Repeat(Trail)`, and since 2025 `Repeat(All, Trail)`.
function withModes(name: string, modes: readonly string[]): string[] {
  return modes.flatMap((mode) => [`${name}(${mode})`, ...REACHES.map((reach) => `${name}(${reach}, ${mode})`)])
}
