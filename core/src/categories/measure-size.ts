import { countGroups, groupColumnOf } from "./groups.ts";
import type { Membership } from "./model.ts";
import type { CategorySize } from "./profile-model.ts";

/**
 * How many people are in, out and unknown among those the perimeter does not leave out. It is a full count, so the
 * share has no sampling interval: it is exact, or lies between two bounds as long as some people are unknown.
 */
export function measureSize(membership: Membership): CategorySize {
  const [members, others, undecided, outside] = countGroups(groupColumnOf(membership));
  const concerned = members + others + undecided;
  return {
    headcount: concerned + outside,
    outsidePerimeter: outside,
    concerned,
    in: members,
    out: others,
    unknown: undecided,
    share: shareOf(members, undecided, concerned),
  };
}

function shareOf(members: number, undecided: number, concerned: number): CategorySize["share"] {
  if (concerned === 0) return { kind: "notEstimable", because: "nobody" };
  if (undecided === concerned) return { kind: "notEstimable", because: "notKnown" };
  if (undecided === 0) return { kind: "exact", value: members / concerned };
  return { kind: "between", min: members / concerned, max: (members + undecided) / concerned };
}
