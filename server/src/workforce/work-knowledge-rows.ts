import "./tables.ts";
import { createHash } from "node:crypto";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  columnMappingSchema,
  jobFamilyAnswersSchema,
  jobGradeTableSchema,
  type WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";
import { storableJson, storableText } from "./storable-text.ts";

type WorkKnowledgeRows = Pick<
  WorkforceStore,
  | "workAnswers"
  | "saveWorkAnswers"
  | "jobGradeTables"
  | "saveJobGradeTable"
  | "rememberedMapping"
  | "rememberMapping"
>;

/** What people told us once: answers about the work, grids, corrected mappings; of the actor's organisation. */
export function openWorkKnowledgeRows({ kysely }: Transaction, { organisation }: Actor): WorkKnowledgeRows {
  return {
    async workAnswers() {
      const rows = await kysely
        .selectFrom("work_answers")
        .select("answers")
        .where("organisation_id", "=", organisation)
        .orderBy("job_family")
        .execute();
      return rows.map((row) => jobFamilyAnswersSchema.parse(row.answers));
    },

    async saveWorkAnswers(answers) {
      const written = storableJson(answers);
      await kysely
        .insertInto("work_answers")
        .values({
          organisation_id: organisation,
          job_family: storableText(answers.jobFamily),
          answers: written,
        })
        .onConflict((conflict) =>
          conflict.columns(["organisation_id", "job_family"]).doUpdateSet({ answers: written }),
        )
        .execute();
    },

    async jobGradeTables() {
      const rows = await kysely
        .selectFrom("job_grade_table")
        .select("grades")
        .where("organisation_id", "=", organisation)
        .orderBy("collective_agreement")
        .execute();
      return rows.map((row) => jobGradeTableSchema.parse(row.grades));
    },

    async saveJobGradeTable(table) {
      const grades = storableJson(table);
      await kysely
        .insertInto("job_grade_table")
        .values({ organisation_id: organisation, collective_agreement: table.collectiveAgreement, grades })
        .onConflict((conflict) =>
          conflict.columns(["organisation_id", "collective_agreement"]).doUpdateSet({ grades }),
        )
        .execute();
    },

    async rememberedMapping(headingsKey) {
      const row = await kysely
        .selectFrom("remembered_mapping")
        .select("mapping")
        .where("organisation_id", "=", organisation)
        .where("headings_key", "=", shorten(headingsKey))
        .executeTakeFirst();
      return row === undefined ? undefined : columnMappingSchema.parse(row.mapping);
    },

    async rememberMapping(headingsKey, mapping) {
      const written = storableJson(mapping);
      await kysely
        .insertInto("remembered_mapping")
        .values({ organisation_id: organisation, headings_key: shorten(headingsKey), mapping: written })
        .onConflict((conflict) =>
          conflict.columns(["organisation_id", "headings_key"]).doUpdateSet({ mapping: written }),
        )
        .execute();
    },
  };
}

/** Headings may be longer than an index entry can be. */
function shorten(headingsKey: string): string {
  return createHash("sha256").update(headingsKey).digest("hex");
}
