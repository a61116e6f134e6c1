/** A document as it is kept: its content, and which revision it is. */
export interface KeptDocument<Content> {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  readonly content: Content;
}

/** A line of the list of documents. */
export interface KeptDocumentSummary {
  readonly id: string;
  readonly label: string;
  readonly savedAt: string;
}

/**
 * Where the documents of a room are kept: on the server, or in this browser during a visit without network. Every call
 * throws `CallRefused`, whose code is `unreachable` when nothing could be reached and `revisionOutdated` when somebody
 * else saved since.
 */
export interface DocumentKeeper<Content> {
  list(signal?: AbortSignal): Promise<readonly KeptDocumentSummary[]>;
  load(id: string, signal?: AbortSignal): Promise<KeptDocument<Content>>;
  begin(content: Content): Promise<KeptDocument<Content>>;
  save(id: string, content: Content, basedOnRevision: number): Promise<KeptDocument<Content>>;
  remove(id: string): Promise<void>;
}
