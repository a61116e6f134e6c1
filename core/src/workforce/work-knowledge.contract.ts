import { describe, expect, test } from "vitest";
import type { StoreActs } from "./sample-store.ts";
import type { JobFamilyAnswers } from "./work-knowledge.ts";

/** The same answer to the six questions about a job family. */
export function answers(jobFamily: string, answer: "yes" | "no" | "unknown"): JobFamilyAnswers {
  return {
    jobFamily,
    answers: {
      learntInDays: answer,
      sameStepsEveryTime: answer,
      pacedByOthers: answer,
      checkedByOthers: answer,
      noWrittenInstructions: answer,
      noDecisionOnTheSpot: answer,
    },
    answeredBy: "Camille",
  };
}

/** What people told us once. */
export function workKnowledgeContract({ inMine: act }: StoreActs): void {
  describe("what people told", () => {
    test("answers about the work take the place of the former ones of the job family", async () => {
      await act((store) => store.saveWorkAnswers(answers("agent de service", "unknown")));
      await act((store) => store.saveWorkAnswers(answers('vitrier’s \\ "crew" 🧹', "no")));
      await act((store) => store.saveWorkAnswers(answers("agent de service", "yes")));
      expect(await act((store) => store.workAnswers())).toEqual([
        answers("agent de service", "yes"),
        answers('vitrier’s \\ "crew" 🧹', "no"),
      ]);
    });

    test("the grid of an agreement takes the place of the former one", async () => {
      const grid = (label: string) => ({
        collectiveAgreement: "3043",
        positions: [{ label, writtenAs: ["AS1A", "as 1 a"] }],
      });
      await act((store) => store.saveJobGradeTable(grid("AS1A")));
      await act((store) => store.saveJobGradeTable(grid("AS 1 échelon A")));
      expect(await act((store) => store.jobGradeTables())).toEqual([grid("AS 1 échelon A")]);
    });

    test("a mapping is found by its headings, however long they are, and by no others", async () => {
      const mapping = (index: number) => ({
        sheet: "",
        headingRow: 1,
        columns: [{ index, field: "staffNumber" as const }],
      });
      const long = "Intitulé\u001f".repeat(5000);
      await act((store) => store.rememberMapping(long, mapping(1)));
      await act((store) => store.rememberMapping(long, mapping(2)));
      expect(await act((store) => store.rememberedMapping(long))).toEqual(mapping(2));
      expect(await act((store) => store.rememberedMapping(`${long}x`))).toBeUndefined();
    });
  });
}
