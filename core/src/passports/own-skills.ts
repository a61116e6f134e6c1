import { traineePath } from "../field/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { TrainingDesignStore } from "../training/index.ts";
import { digestOf } from "./linked-data.ts";
import { type PassportSkill, type Seer, seers } from "./model.ts";

export interface SkillHouse {
  readonly projects: Pick<ProjectStore, "find">;
  readonly trainingDesigns: Pick<TrainingDesignStore, "find">;
  readonly clock: { today(): string };
}

/** A thing that the person may put in a passport; `key` names it in a form, whatever else changes in the list. */
export interface OfferedSkill extends PassportSkill {
  readonly key: string;
}

/** Most letters of a thing in a passport: the rest of a longer text is left out. */
const lettersAtMost = 300;

/** What the person of a link showed in the project, and nothing of anybody else. */
export async function ownSkills(
  house: SkillHouse,
  link: OpenedLink,
): Promise<Result<readonly OfferedSkill[], { readonly code: "gone" }>> {
  const kept = await house.projects.find(link.project);
  if (kept === undefined) return refuse({ code: "gone" });
  const { content: project } = kept;
  const design = project.design === "" ? undefined : await house.trainingDesigns.find(project.design);
  const today = house.clock.today();
  const path = traineePath({ project, design: design?.content, participant: link.subject, today });
  if (path === undefined) return refuse({ code: "gone" });
  return accept(
    path.shown.flatMap(({ words: written, day, seenBy }) => {
      const words = plainLine(written);
      return words === "" ? [] : [{ key: keyOf(words), words, day, seenBy: seerOf(seenBy) }];
    }),
  );
}

/** A text on one line, without what is invisible. */
export function plainLine(text: string): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
  return line.length <= lettersAtMost
    ? line
    : `${line
        .slice(0, lettersAtMost - 1)
        .toWellFormed()
        .trim()}…`;
}

function keyOf(words: string): string {
  return Array.from(digestOf(words).slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function seerOf(actor: string | undefined): Seer {
  return seers.find((seer) => seer === actor) ?? "company";
}
