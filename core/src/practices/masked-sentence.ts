import { maskWords } from "./mask-words.ts";
import type { MaskedNames } from "./masked-names.ts";
import type { Sentence } from "./model.ts";

/** A sentence as it may leave the house: our own words stay, what people typed is masked. */
export function maskedSentence({ spans }: Pick<Sentence, "spans">, names: MaskedNames): string {
  return spans
    .map(({ text, from }) => {
      if (from === "house") return text;
      return maskWords(text, { names, figures: from === "figures" ? "kept" : "coarse" });
    })
    .join("");
}
