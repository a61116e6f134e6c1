import type { CategoryProfile, Rate, TrainingAccess } from "./profile-model.ts";
import type { readingWordsFr } from "./reading-words.fr.ts";

/** A sentence to say: its key in the words of the room, and the figures it takes. */
export interface ReadingSentence {
  readonly key: keyof typeof readingWordsFr;
  readonly values: Readonly<Record<string, number>>;
}

/** What a profile says in a few sentences, the most important first. Wording is in the words of the room. */
export function readProfile(profile: CategoryProfile): ReadingSentence[] {
  return [
    readSize(profile.size),
    ...readCongruence(profile.congruence),
    readAccess(profile.trainingAccess),
    ...readStructure(profile.structure),
    ...(profile.isMinimumWageProvisional ? [say("categories.reading.provisionalMinimumWage")] : []),
  ];
}

function say(key: ReadingSentence["key"], values: ReadingSentence["values"] = {}): ReadingSentence {
  return { key, values };
}

function readSize({ share, concerned, unknown, in: count }: CategoryProfile["size"]): ReadingSentence {
  switch (share.kind) {
    case "exact":
      return say("categories.reading.sizeExact", { count, concerned, share: share.value });
    case "between":
      return say("categories.reading.sizeBetween", {
        count,
        concerned,
        unknown,
        min: share.min,
        max: share.max,
      });
    case "notEstimable":
      return share.because === "nobody"
        ? say("categories.reading.sizeNobody")
        : say("categories.reading.sizeNotKnown", { concerned });
  }
}

function readCongruence({ dimensions, metBy, known }: CategoryProfile["congruence"]): ReadingSentence[] {
  if (dimensions.length < 2) return [];
  if (known === 0) return [say("categories.reading.congruenceNotKnown")];
  return [say("categories.reading.congruenceFull", { known, met: metBy.at(-1) ?? 0 })];
}

function readAccess(access: TrainingAccess): ReadingSentence {
  if (access.kind === "notKnown") return say("categories.reading.accessNoRecord");
  const { members, others, difference } = access.withoutMandatory;
  if (
    members.kind === "notEstimable" ||
    others.kind === "notEstimable" ||
    difference.kind === "notEstimable"
  ) {
    return say("categories.reading.accessNotEstimable");
  }
  if (members.kind === "between" || others.kind === "between") {
    const [first, second] = [boundsOf(members), boundsOf(others)];
    return say("categories.reading.accessBetween", {
      membersMin: first.min,
      membersMax: first.max,
      othersMin: second.min,
      othersMax: second.max,
    });
  }
  const shares = { members: members.share, others: others.share };
  if (difference.high < 0) return say("categories.reading.accessLower", shares);
  if (difference.low > 0) return say("categories.reading.accessHigher", shares);
  return say("categories.reading.accessSimilar", shares);
}

function boundsOf(rate: Exclude<Rate, { kind: "notEstimable" }>): { min: number; max: number } {
  return rate.kind === "between"
    ? { min: rate.shareMin, max: rate.shareMax }
    : { min: rate.share, max: rate.share };
}

function readStructure({ establishments, supervision }: CategoryProfile["structure"]): ReadingSentence[] {
  const { supervisors, knownStatus } = supervision;
  const members = establishments.find(({ sizeBand }) => sizeBand === "1-9")?.members ?? 0;
  return [
    ...(knownStatus > 0 ? [say("categories.reading.supervision", { supervisors, known: knownStatus })] : []),
    ...(members > 0 ? [say("categories.reading.smallSites", { members })] : []),
  ];
}
