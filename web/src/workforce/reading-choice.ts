import type { ColumnMapping } from "../../../core/src/workforce/public.ts";

/** What the person decided about a file: how to read it, as payroll or as a training register. */
export type ReadingChoice =
  | {
      readonly kind: "payroll";
      readonly options: {
        readonly format: "dsn" | "csv" | "xlsx";
        readonly mapping?: ColumnMapping;
        readonly month?: string;
      };
    }
  | { readonly kind: "register"; readonly mapping: ColumnMapping };
