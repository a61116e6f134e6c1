import { z } from "zod";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import { attributes } from "../workforce/index.ts";
import type { OpenQuestion } from "./preview-model.ts";
import efforts from "./question-efforts.json" with { type: "json" };

const effortsSchema = z.strictObject({
  edition: z.string(),
  source: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  minutes: z.strictObject({
    findWhoKnowsTheWork: z.number().positive(),
    workQuestion: z.number().positive(),
    gradeText: z.number().positive(),
    /** For one person, by whoever keeps the payroll file. */
    completePayrollFact: z.number().positive(),
    /** For one person, who answers freely. */
    askPerson: z.number().positive(),
  }),
  askedToPeople: z.array(z.enum(attributes)),
});

const { minutes, askedToPeople } = effortsSchema.parse(efforts);

/** What it takes to answer a question, in minutes of people's time. */
export function effortMinutesOf(question: OpenQuestion): number {
  switch (question.kind) {
    case "workQuestions":
      return minutes.findWhoKnowsTheWork + minutes.workQuestion * question.questions.length;
    case "gradeText":
      return minutes.gradeText;
    case "missingAttribute":
      return (
        question.people *
        (askedToPeople.includes(question.attribute) ? minutes.askPerson : minutes.completePayrollFact)
      );
  }
}
