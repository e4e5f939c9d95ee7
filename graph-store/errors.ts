/** The store does not answer; `address` never holds credentials. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
  readonly address: string | null
  constructor(message: string, address: string | null, options?: ErrorOptions) {
    super(message, options)
    this.address = address
  }
}

/** The store holds no dataset of that id. */
export class DatasetNotFoundError extends Error {
  override readonly name = 'DatasetNotFoundError'
  readonly dataset: string
  constructor(dataset: string) {
    super(`dataset: no dataset "${dataset}" in the store`)
    this.dataset = dataset
  }
}

/** The store holds the dataset half: a load is running or was interrupted. */
export class DatasetIncompleteError extends Error {
  override readonly name = 'DatasetIncompleteError'
  readonly dataset: string
  constructor(dataset: string) {
    super(`dataset: "${dataset}" is being loaded, or its load was interrupted; loading it again finishes it`)
    this.dataset = dataset
  }
}

/** Another write of the same dataset is running. */
export class LoadInProgressError extends Error {
  override readonly name = 'LoadInProgressError'
  readonly dataset: string
  constructor(dataset: string) {
    super(`dataset: "${dataset}" is being loaded by another process; wait for it to end, then load again`)
    this.dataset = dataset
  }
}

/** The store holds the dataset, but not as it is needed. */
export class DatasetDiffersError extends Error {
  override readonly name = 'DatasetDiffersError'
  readonly dataset: string

  constructor(dataset: string, message: string) {
    super(`dataset: ${message}`)
    this.dataset = dataset
  }
}

/** The store keeps nothing derived. */
export class DerivedNotKeptError extends Error {
  override readonly name = 'DerivedNotKeptError'

  constructor() {
    super('store: only Neo4j keeps derived alignments and positions; in memory they are computed when asked for')
  }
}
