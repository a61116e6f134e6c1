/** How far long work has come: `done` of `total` in the unit of the phase (bytes, rows); `total` may be unknown. */
export interface Progress<Phase extends string = string> {
  readonly phase: Phase;
  readonly done: number;
  readonly total?: number;
}

/** What long work asks of its caller: a place to tell its progress and a way to learn it must stop. */
export interface LongWork<Phase extends string = string> {
  readonly signal: AbortSignal;
  report(progress: Progress<Phase>): void;
}
