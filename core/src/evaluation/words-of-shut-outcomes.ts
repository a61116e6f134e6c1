import type { Sentences } from "../../../engine/src/index.ts";

/** Outcomes named with a comparison that was fixed before them. */
export interface ToldShutOutcomes {
  readonly code: "outcomeNotRead";
  readonly columns: readonly string[];
  readonly reading: Sentences;
}

/** Says that named outcomes were not read. */
export function readShutOutcomes(columns: readonly string[]): ToldShutOutcomes {
  const french = columns.map((name) => `« ${name} »`).join(", ");
  const english = columns.map((name) => `“${name}”`).join(", ");
  const reading =
    columns.length === 1
      ? {
          fr: `Résultat nommé mais pas lu : ${french}. S’il change ou s’il manque, la comparaison reste la même.`,
          en: `Outcome named but not read: ${english}. Should it change or be missing, the comparison stays the same.`,
        }
      : {
          fr: `Résultats nommés mais pas lus : ${french}. S’ils changent ou manquent, la comparaison reste la même.`,
          en: `Outcomes named but not read: ${english}. Should they change or be missing, the comparison stays the same.`,
        };
  return { code: "outcomeNotRead", columns, reading };
}
