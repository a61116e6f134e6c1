import type { DesignActor } from "../training/index.ts";
import { saysThat } from "./actor-words.fr.ts";
import { capitalized } from "./french-text.ts";
import type { Sense } from "./vocabulary.ts";

interface Sides {
  readonly better: readonly DesignActor[];
  readonly same: readonly DesignActor[];
  readonly worse: readonly DesignActor[];
}

interface Against {
  readonly said: readonly { readonly sense: Sense; readonly actors: readonly DesignActor[] }[];
  readonly figures: Sense;
}

const figureWords: Readonly<Record<Sense, string>> = {
  better: "le chiffre va dans le sens espéré",
  same: "le chiffre n’a pas bougé de façon qui compte",
  worse: "le chiffre va dans le sens contraire",
  unknown: "le chiffre ne tranche pas",
};

const comparedWords: Readonly<Record<Sense, string>> = {
  better: "la comparaison montre un écart dans le sens espéré",
  same: "la comparaison ne montre pas d’écart qui compte",
  worse: "la comparaison montre un écart dans le sens contraire",
  unknown: "la comparaison ne tranche pas",
};

const listSays = (said: Against["said"]): string =>
  capitalized(
    said
      .filter(({ actors }) => actors.length > 0)
      .map(({ actors, sense }) => saysThat(actors, sense))
      .join(" ; "),
  );

/** Sentences that say a disagreement, without saying who is right. */
export const disagreementWords = {
  actors: ({ better, same, worse }: Sides): string =>
    `${listSays([
      { sense: "better", actors: better },
      { sense: "same", actors: same },
      { sense: "worse", actors: worse },
    ])}. Les deux se notent : chacun voit une part du travail.`,
  actorsAgainstFigures: ({ said, figures }: Against): string =>
    `${listSays(said)} ; pourtant, ${figureWords[figures]}. Cherchez ce que chacun voit que l’autre ne voit pas.`,
  actorsAgainstComparison: ({ said, figures }: Against): string =>
    `${listSays(said)} ; pourtant, ${comparedWords[figures]}. Ce que l’on voit autour de soi peut avoir changé partout.`,
  figuresAgainstComparison: (figures: Sense, compared: Sense): string =>
    `Avant et après, ${figureWords[figures]} ; mais ${comparedWords[compared]}. La comparaison compte davantage : elle tient compte de ce qui serait arrivé de toute façon.`,
};
