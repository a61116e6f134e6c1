/** A table as texts: its headings, and its columns in the same order, all of one length. */
export interface FirmTable {
  readonly headings: readonly string[];
  readonly columns: readonly (readonly string[])[];
  readonly rowCount: number;
}

/** A table, or the codes of what stops its reading, in the words of the reader of spreadsheets. */
export type FirmTableReading =
  | { readonly kind: "table"; readonly table: FirmTable }
  | { readonly kind: "unreadable"; readonly problems: readonly { readonly code: string }[] };
