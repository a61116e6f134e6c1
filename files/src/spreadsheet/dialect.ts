/** How a text file writes its rows. */
export interface Dialect {
  readonly separator: string;
  readonly quote: string;
  readonly newline: "\r\n" | "\n" | "\r" | "mixed";
}
