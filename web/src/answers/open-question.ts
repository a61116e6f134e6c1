/** An open question, as it was asked. */
export interface OpenQuestion {
  readonly question: string;
  readonly questionText: string;
}
