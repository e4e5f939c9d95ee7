import { UserError } from '../positions/errors.ts'

/** The store does not answer; `address` never holds credentials. */
export class StoreUnavailableError extends UserError {
  override readonly name = 'StoreUnavailableError'
  readonly address: string | null
  constructor(message: string, address: string | null, options?: ErrorOptions) {
    super('store-away', null, message, options)
    this.address = address
  }
}

/** The store holds no dataset of that id. */
export class DatasetNotFoundError extends UserError {
  override readonly name = 'DatasetNotFoundError'
  readonly dataset: string
  constructor(dataset: string) {
    super('not-found', 'dataset', `no dataset "${dataset}" in the store`)
    this.dataset = dataset
  }
}

/** The store holds the dataset half: a load is running or was interrupted. */
export class DatasetIncompleteError extends UserError {
  override readonly name = 'DatasetIncompleteError'
  readonly dataset: string
  constructor(dataset: string) {
    super('not-ready', 'dataset', `"${dataset}" is being loaded, or its load was interrupted`, {
      next: waysOn(dataset),
    })
    this.dataset = dataset
  }
}

/** The ways on from a load that was interrupted. */
export function waysOn(dataset: string): string {
  return `loading it again finishes it, parley restore ${dataset} brings back its last whole version, if one is kept`
}

/** Another write of the same dataset is running. */
export class LoadInProgressError extends UserError {
  override readonly name = 'LoadInProgressError'
  readonly dataset: string
  constructor(dataset: string) {
    super('not-ready', 'dataset', `"${dataset}" is being loaded by another process`, {
      next: 'wait for it to end, then load again',
    })
    this.dataset = dataset
  }
}

/** The store holds the dataset, but not as it is needed. */
export class DatasetDiffersError extends UserError {
  override readonly name = 'DatasetDiffersError'
  readonly dataset: string

  constructor(dataset: string, message: string, next?: string) {
    super('differs', 'dataset', message, next === undefined ? {} : { next })
    this.dataset = dataset
  }
}

/** Another has put other content into the store than a write may take the place of. */
export function changedMeanwhile(dataset: string): DatasetDiffersError {
  return new DatasetDiffersError(
    dataset,
    `"${dataset}" was changed by another process meanwhile; nothing was written`,
    'do it again: it is then compared with what is there now',
  )
}

/** The store keeps nothing derived. */
export class DerivedNotKeptError extends UserError {
  override readonly name = 'DerivedNotKeptError'

  constructor() {
    super('not-kept', 'store', 'only Neo4j keeps derived alignments and positions', {
      next: 'in memory they are computed when asked for',
    })
  }
}

/** What the store holds of a dataset is not as Parley writes it: another program, or a damaged disk, has changed it. */
export class DatasetDamagedError extends UserError {
  override readonly name = 'DatasetDamagedError'
  readonly dataset: string
  /** What is wrong, without the way out. */
  readonly damage: string
  constructor(dataset: string, damage: string, options?: ErrorOptions) {
    super('damaged', null, damagedSentence(dataset, damage), options)
    this.dataset = dataset
    this.damage = damage
  }
}

/** What is wrong with a dataset, and what to do about it. */
export function damagedSentence(dataset: string, fault: string): string {
  return `dataset: "${dataset}" is damaged: ${fault}. Look closer with parley verify ${dataset}; parley verify ${dataset} --repair or loading its files again (parley load FILES --replace) mends it, parley remove ${dataset} removes it`
}

/** The dataset was laid out by another version of Parley. */
export class DatasetFormatError extends UserError {
  override readonly name = 'DatasetFormatError'
  readonly dataset: string
  constructor(dataset: string, message: string) {
    super('damaged', 'dataset', `"${dataset}" ${message}`)
    this.dataset = dataset
  }
}

/** The database holds what others have made, and what Parley needs there would change it. */
export class ForeignGraphError extends UserError {
  override readonly name = 'ForeignGraphError'
  constructor(fault: string) {
    super(
      'foreign-graph',
      'graph',
      `the database ${fault}. Nothing was changed. Give Parley a database of its own: another name in NEO4J_DATABASE, or another NEO4J_URI`,
    )
  }
}

/** A version that is kept is not as it was kept: pieces of it are missing, or altered. */
export class VersionDamagedError extends UserError {
  override readonly name = 'VersionDamagedError'
  readonly dataset: string
  readonly number: number
  readonly damage: 'missing' | 'altered'
  constructor(dataset: string, number: number, damage: 'missing' | 'altered', options?: ErrorOptions) {
    const what = damage === 'missing' ? 'a piece of it is missing' : 'its bytes have been altered'
    super(
      'damaged',
      'version',
      `version ${number} of "${dataset}" is damaged: ${what}. parley verify ${dataset} --repair writes it once more where the database, or files given with --from, hold its content`,
      { ...options, next: `parley history ${dataset} lists the other versions` },
    )
    this.dataset = dataset
    this.number = number
    this.damage = damage
  }
}

/** The store keeps no such version of a dataset. */
export class VersionNotFoundError extends UserError {
  override readonly name = 'VersionNotFoundError'
  constructor(dataset: string, number: number) {
    super('not-found', 'version', `no version ${number} of "${dataset}" is kept`, {
      next: `parley history ${dataset} lists them`,
    })
  }
}
