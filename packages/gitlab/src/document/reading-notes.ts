/** What reading a file noticed that typed data cannot say. Absent from documents that were made. */
export interface GitLabReadingNotes {
  /** Keys that could not be read, by the job or section they are in: of the wrong shape, or said in another file. */
  readonly unread: GitLabSectionKeys;
  /** Keys that are `null`, by job: they are not taken over from what the job extends. */
  readonly cleared: GitLabSectionKeys;
}

/** Keys by the name of the job or section they are in. */
export type GitLabSectionKeys = ReadonlyMap<string, ReadonlySet<string>>;
