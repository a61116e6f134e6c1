import { describe, expect, test } from "vitest";
import { sayPrepFrench } from "../../../files/src/documents/index.ts";
import { known } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import { passageOf, projectAt, sessionOn } from "../projects/sample-project.ts";
import type { Firm } from "./model.ts";
import { type PortfolioLine, portfolioLines } from "./portfolio-lines.ts";
import { callOn, firmOf, today } from "./sample-firm.ts";
import { tellProjects } from "./tell-project.ts";
import { type ToldReason, toldReasonKinds } from "./told-project.ts";
import { questionsOf, type TellingVoice, writeToldMove, writeToldReason } from "./write-told.ts";

const voice: TellingVoice = { say: sayPrepFrench(), day: (text) => `le jour ${text}` };
const isKey = /(?:portfolio|projects|training)\.[a-z]/;
/** Facts that any sentence may ask for. */
const facts = { day: "2026-11-23", days: 3, count: 2, label: "Étape", gaps: ["participants"] } as const;

function lineOf(content: Firm, ...projects: readonly Project[]): PortfolioLine {
  const told = tellProjects(
    projects.map((project, rank) => ({ id: `p${rank}`, project, sharedBy: "" })),
    today,
  );
  const firms = [{ id: "f", revision: 1, content: { ...content, projects: told.map(({ id }) => id) } }];
  const [line] = portfolioLines({ firms, projects: told }, today);
  if (line === undefined) throw new Error("invalid sample; must have a line");
  return line;
}

describe("what is told of a firm", () => {
  test.each(toldReasonKinds)("%s has its sentence, without a blame and without a mark", (kind) => {
    const endings: Partial<ToldReason> =
      kind === "ended" ? { ending: "abandon", because: "noTime" } : { ending: "notNow" };
    const sentence = writeToldReason(
      { kind, ...facts, step: "design", move: "linkDesign", ...endings },
      voice,
    );
    expect(sentence).not.toMatch(isKey);
    expect(sentence).not.toMatch(/\{|\}|retard|note de|score|faute/i);
    expect(sentence.length).toBeGreaterThan(8);
  });

  test("a call without words is told by its day alone", () => {
    const bare = writeToldReason({ kind: "lastCall", day: "2026-11-01", label: "" }, voice);
    expect(bare).toBe("Dernier appel le le jour 2026-11-01.");
  });

  test("whose move it is is told with its names and its day", () => {
    const [move] = lineOf(firmOf(), projectAt("planned", { participants: [] })).projects[0]?.moves ?? [];
    expect(move === undefined ? "" : writeToldMove(move, voice)).toMatch(
      /^Ressources humaines \(Nom hr\)\s: Dire qui se forme, d’ici le/,
    );
  });
});

describe("three questions", () => {
  const next = { calls: [callOn("2026-11-10", { next: known("2026-11-20") })] };
  const quiet = projectAt("design", { sessions: [], fundingRequests: [], notes: [] });
  const starts = projectAt("planned", { participants: [], sessions: [sessionOn("2026-11-30")] });
  const stopped = projectAt("planned", {
    passages: [...projectAt("planned").passages, passageOf("abandon", "2026-05-01")],
  });
  test.each([
    ["a firm never called", lineOf(firmOf({ calls: [] })), "Qui débute chez vous"],
    ["a firm that awaits a call", lineOf(firmOf(next)), "On s’était dit d’en reparler"],
    ["a project that stands still", lineOf(firmOf({ calls: [] }), quiet), "Le projet vit-il encore"],
    [
      "a start that is near",
      lineOf(firmOf({ calls: [] }), starts),
      "Que faut-il pour que la première séance",
    ],
    ["a project that closed", lineOf(firmOf({ calls: [] }), projectAt("closed")), "Qu’est-ce qui a marché"],
    ["a project that stopped", lineOf(firmOf({ calls: [] }), stopped), "Qu’est-ce que je pourrais faire"],
  ])("for %s, begin with what matters most", (_name, line, first) => {
    const questions = questionsOf(line, voice);
    expect(questions).toHaveLength(3);
    expect(new Set(questions).size).toBe(3);
    expect(questions[0]).toContain(first);
    expect(questions.join(" ")).not.toMatch(isKey);
  });
});
