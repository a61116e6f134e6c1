import { z } from "zod";
import { type RuleRow, ruleRowSchema } from "../model.ts";
import { checkedOnSchema } from "../provenance.ts";
import afest from "./rows/afest.json" with { type: "json" };
import careerInterview from "./rows/career-interview.json" with { type: "json" };
import clea from "./rows/clea.json" with { type: "json" };
import cpf from "./rows/cpf.json" with { type: "json" };
import money from "./rows/money.json" with { type: "json" };
import otherTexts from "./rows/other-texts.json" with { type: "json" };
import quality from "./rows/quality.json" with { type: "json" };
import reconversion from "./rows/reconversion.json" with { type: "json" };
import recruitment from "./rows/recruitment.json" with { type: "json" };
import skillsPlan from "./rows/skills-plan.json" with { type: "json" };
import vae from "./rows/vae.json" with { type: "json" };
import workingTime from "./rows/working-time.json" with { type: "json" };

/** One topic's rows as they are published with Ouvrage. */
function readRows(topics: readonly unknown[]): readonly RuleRow[] {
  const topicSchema = z.strictObject({
    edition: z.string(),
    source: z.string(),
    checkedOn: checkedOnSchema,
    rows: z.array(ruleRowSchema).min(1),
  });
  return topics.flatMap((topic) => topicSchema.parse(topic).rows);
}

/** Every row published with Ouvrage, topic by topic; past rows included. */
export const publishedRuleRows: readonly RuleRow[] = readRows([
  skillsPlan,
  workingTime,
  afest,
  clea,
  cpf,
  vae,
  reconversion,
  careerInterview,
  recruitment,
  money,
  quality,
  otherTexts,
]);
