import type { Day } from "../../kernel/calendar.ts";
import { publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { blankDesign } from "../blank-design.ts";
import { type TrainingDesign, trainingDesignSchema } from "../model.ts";
import type { PracticalBlock, PracticalDocument } from "./practical-document.ts";
import sample from "./sample-practical.json" with { type: "json" };
import type { PracticalSubject } from "./subject.ts";

/** A design of which every part is told: a claimed AFEST with its four proofs, a block beside it, photos, a ledger. */
export function fullDesign(): TrainingDesign {
  return trainingDesignSchema.parse(sample.design);
}

/** What documents are made from: the full design, unless told otherwise. */
export function subjectOf(
  design: TrainingDesign = fullDesign(),
  facts: Partial<PracticalSubject> = {},
): PracticalSubject {
  return {
    company: "Essai SARL",
    design,
    revision: 4,
    alternative: design.alternatives[0],
    trainee: undefined,
    book: rulebookOf(publishedRuleRows),
    today: "2026-11-23" as Day,
    ...facts,
  };
}

export const blankSubject = (): PracticalSubject => subjectOf(blankDesign("Hall"), { company: "" });

/** Every text of a document, in order. */
export function textsOf(document: PracticalDocument): readonly string[] {
  const { kicker, title, subtitle, lead, sections, colophon } = document;
  const told = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]);
  return [kicker, title, subtitle, lead, ...told, ...colophon];
}

function textsOfBlock(block: PracticalBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return [block.text];
    case "list":
      return block.lines;
    case "field":
      return [block.label, block.text];
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat()];
    case "picture":
      return [block.alternative];
  }
}
