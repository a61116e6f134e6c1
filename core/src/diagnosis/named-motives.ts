import {
  type Diagnosis,
  type QuestionKey,
  questionKeys,
  type StakeholderKind,
  stakeholderKinds,
} from "./model.ts";
import { standingOf } from "./standings.ts";

/** A question about a reason to act. */
export type MotiveKey = Extract<QuestionKey, `motive.${string}`>;

/** A reason to act that somebody gave. `isDisputed`: somebody else says the opposite. */
export interface NamedMotive {
  readonly motive: MotiveKey;
  /** Functions of those who give it: never a name. */
  readonly by: readonly StakeholderKind[];
  readonly isDisputed: boolean;
}

/** Reasons to act that somebody at least gives, in the order of the questions; nobody's word is outvoted. */
export function namedMotives(diagnosis: Diagnosis): readonly NamedMotive[] {
  return questionKeys.filter(isMotive).flatMap((motive) => {
    const standing = standingOf(diagnosis, motive);
    const saying = standing.answers
      .filter(({ value }) => value === "yes")
      .map(({ stakeholder }) => stakeholder);
    if (saying.length === 0) return [];
    const kinds = new Set(
      diagnosis.stakeholders.filter(({ id }) => saying.includes(id)).flatMap((each) => each.kinds),
    );
    const by = stakeholderKinds.filter((kind) => kinds.has(kind));
    return [{ motive, by, isDisputed: standing.kind === "disagreed" }];
  });
}

function isMotive(key: QuestionKey): key is MotiveKey {
  return key.startsWith("motive.");
}
