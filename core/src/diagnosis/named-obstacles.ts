import { type Diagnosis, type QuestionKey, questionKeys } from "./model.ts";
import { standingOf } from "./standings.ts";

/** A question about an obstacle. */
export type ObstacleKey = Extract<QuestionKey, `obstacle.${string}`>;

/** An obstacle that somebody sees. `isDisputed`: somebody else says that it is not there. */
export interface NamedObstacle {
  readonly obstacle: ObstacleKey;
  readonly isDisputed: boolean;
}

/** Obstacles that somebody at least sees, in the order of the questions; nobody's word is outvoted. */
export function namedObstacles(diagnosis: Pick<Diagnosis, "answers">): readonly NamedObstacle[] {
  return questionKeys.filter(isObstacle).flatMap((obstacle) => {
    const standing = standingOf(diagnosis, obstacle);
    const isSeen = standing.answers.some(({ value }) => value === "yes");
    return isSeen ? [{ obstacle, isDisputed: standing.kind === "disagreed" }] : [];
  });
}

function isObstacle(key: QuestionKey): key is ObstacleKey {
  return key.startsWith("obstacle.");
}
