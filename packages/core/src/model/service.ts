/** A container that runs beside the job, e.g. a database. */
export interface ServiceInput {
  /**
   * Host name the job reaches it under: letters, digits, `-`, `_` and `.`. On Bitbucket all services are `localhost`.
   */
  readonly name: string;
  /** Image, with tag. */
  readonly image: string;
  /** Environment of the service's own container, as text. Default: none. */
  readonly env?: Readonly<Record<string, string | number>> | undefined;
}
