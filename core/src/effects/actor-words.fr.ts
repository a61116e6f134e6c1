import type { DesignActor } from "../training/index.ts";
import type { Sense } from "./vocabulary.ts";

const actorWords: Readonly<Record<DesignActor, string>> = {
  executive: "la direction",
  hr: "les ressources humaines",
  frontlineManager: "l’encadrement de proximité",
  workplaceTutor: "le tuteur ou la tutrice",
  trainer: "le formateur ou la formatrice interne",
  trainingProvider: "l’organisme de formation",
  trainee: "les personnes en formation",
  colleague: "les collègues",
  opco: "l’OPCO",
  expert: "l’expert",
  worksCouncil: "le CSE",
};

const listing = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** "la direction, le CSE et les collègues" */
export function nameActors(actors: readonly DesignActor[]): string {
  return listing.format(actors.map((actor) => actorWords[actor]));
}

/** What was said of a change, after "d’après la direction,". */
export const senseWords: Readonly<Record<Sense, string>> = {
  better: "c’est mieux qu’avant",
  same: "c’est comme avant",
  worse: "c’est moins bien qu’avant",
  unknown: "on ne sait pas",
};

/** "d’après la direction, c’est mieux qu’avant" */
export function saysThat(actors: readonly DesignActor[], sense: Sense): string {
  const named = nameActors(actors);
  return `d’après ${named}, ${senseWords[sense]}`;
}
