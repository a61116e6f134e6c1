import { type DesignActor, designActors } from "../training/index.ts";
import { disagreementWords } from "./disagreement-words.fr.ts";
import { isSaid } from "./evidence-level.ts";
import { spaced } from "./french-text.ts";
import type { Disagreement } from "./line-model.ts";
import type { Perception } from "./model.ts";
import type { Sense } from "./vocabulary.ts";

export interface Heard {
  readonly perceptions: readonly Perception[];
  /** What the figures say from before to after, and what the comparison says. */
  readonly figures: Sense;
  readonly compared: Sense;
}

/** Where people, figures and comparison do not say the same thing, in a fixed order. */
export function disagreements({ perceptions, figures, compared }: Heard): readonly Disagreement[] {
  const heard = perceptions.filter(isSaid);
  return [
    ...betweenActors(heard),
    ...againstFigures("actorsAgainstFigures", heard, figures),
    ...againstFigures("actorsAgainstComparison", heard, compared),
    ...betweenFigures(figures, compared),
  ];
}

/** Kinds of actors that say it, each once, in the order of the list of functions. */
export function actorsSaying(
  heard: readonly Perception[],
  ...senses: readonly Sense[]
): readonly DesignActor[] {
  const saying = heard.filter(({ sense }) => senses.includes(sense)).map((each) => each.function);
  return designActors.filter((actor) => saying.includes(actor));
}

function betweenActors(heard: readonly Perception[]): readonly Disagreement[] {
  const isDivided = heard.some((one) =>
    heard.some((other) => one.function !== other.function && one.sense !== other.sense),
  );
  if (!isDivided) return [];
  const [better, same, worse] = [
    actorsSaying(heard, "better"),
    actorsSaying(heard, "same"),
    actorsSaying(heard, "worse"),
  ];
  const sides = { better, same, worse };
  return [{ kind: "actors", ...sides, reading: spaced(disagreementWords.actors(sides)) }];
}

function againstFigures(
  kind: "actorsAgainstFigures" | "actorsAgainstComparison",
  heard: readonly Perception[],
  figures: Sense,
): readonly Disagreement[] {
  if (figures === "unknown") return [];
  const others = (["better", "same", "worse"] as const).filter((sense) => sense !== figures);
  const actors = actorsSaying(heard, ...others);
  if (actors.length === 0) return [];
  const said = others.map((sense) => ({ sense, actors: actorsSaying(heard, sense) }));
  return [{ kind, actors, figures, reading: spaced(disagreementWords[kind]({ said, figures })) }];
}

function betweenFigures(figures: Sense, compared: Sense): readonly Disagreement[] {
  if (figures === "unknown" || compared === "unknown" || figures === compared) return [];
  const kind = "figuresAgainstComparison";
  return [{ kind, figures, compared, reading: spaced(disagreementWords[kind](figures, compared)) }];
}
