import { describe, expect, test } from "vitest";
import { readyPlan } from "../plans/sample-plan.ts";
import { contributionStory } from "./contribution-story.ts";
import type { Contribution, StoryLink } from "./model.ts";
import type { LinkStanding, RivalStanding } from "./vocabulary.ts";

const plan = readyPlan();
const linkOf = (standing: LinkStanding, id: string): StoryLink => ({
  id,
  from: "La formation",
  to: "Le travail",
  evidence: "",
  standing,
});
const story = (standings: readonly LinkStanding[], rivals: readonly RivalStanding[]) => {
  const links = standings.map((standing, place) => linkOf(standing, `l${place}`));
  const told: Contribution["rivals"] = plan.rivals.flatMap(({ id, kind }, place) => {
    const standing = rivals[place];
    return standing === undefined ? [] : [{ id, kind, standing, words: "" }];
  });
  return contributionStory({ links, rivals: told }, plan);
};

describe("the story of a contribution", () => {
  test("keeps the explanations of the sealed plan that nobody looked at", () => {
    const { contribution } = story(["supported"], ["ruledOut"]);
    expect(contribution.rivals.map(({ id, standing }) => [id, standing])).toEqual([
      ["selection", "ruledOut"],
      ["r2", "notLooked"],
    ]);
  });

  test("says that the training contributed when each step is supported and each explanation was looked at", () => {
    expect(story(["supported", "supported"], ["ruledOut", "partly"]).verdict).toBe("contributed");
  });

  test("is only plausible while a step or an explanation was not looked at", () => {
    expect(story(["supported", "plausible"], ["ruledOut", "ruledOut"]).verdict).toBe("plausible");
    expect(story(["supported", "supported"], ["ruledOut"]).verdict).toBe("plausible");
    expect(story(["supported", "notLooked"], ["ruledOut", "ruledOut"]).verdict).toBe("plausible");
  });

  test("is not confirmed when a step was looked for and not found, or when something else explains it all", () => {
    expect(story(["supported", "notSupported"], ["ruledOut", "ruledOut"]).verdict).toBe("notConfirmed");
    expect(story(["supported", "supported"], ["explains", "ruledOut"]).verdict).toBe("notConfirmed");
  });

  test("is not told while nobody looked at any step", () => {
    expect(story([], ["ruledOut", "ruledOut"]).verdict).toBe("notTold");
    expect(story(["notLooked"], []).verdict).toBe("notTold");
  });

  test("never says more than a contribution", () => {
    for (const verdict of [
      story(["supported"], ["ruledOut", "ruledOut"]),
      story(["supported"], []),
      story(["notSupported"], []),
      story([], []),
    ])
      expect(`${verdict.reading.claim} ${verdict.reading.maySay}`).not.toMatch(/grâce/i);
  });
});
