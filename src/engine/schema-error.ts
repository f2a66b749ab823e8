/** A schema error as the compiled validators report it, and with what the messages need to know of it. */

/** What ajv reports, as far as we use it. */
export interface AjvError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Record<string, unknown>
}

/** An ajv error with the value and the part of the published schema that it is about. */
export interface SchemaError extends AjvError {
  readonly parentSchema: Record<string, unknown>
  readonly data: unknown
}
