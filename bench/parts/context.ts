/** What every part of the benchmark is given. */

/** Settings of one run of the benchmark. */
export interface BenchContext {
  /** The launcher that is measured. */
  readonly launcher: string
  /** Folder for generated repositories and programs; kept between runs. */
  readonly workFolder: string
  /** Counted rounds per measurement. */
  readonly rounds: number
}
