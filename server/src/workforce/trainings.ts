import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { knownUnlessAbsent, valueOr } from "../../../core/src/kernel/known.ts";
import {
  type EmployeeId,
  type TrainingMode,
  type TrainingRecord,
  trainingModes,
  type WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";
import { copyRows } from "../database/index.ts";
import { lockImports } from "./lock-imports.ts";
import { storableText } from "./storable-text.ts";

const columns = [
  "organisation_id",
  "employee",
  "title",
  "first_day",
  "last_day",
  "hours",
  "is_mandatory",
  "mode",
  "certification",
] as const;

type Trainings = Pick<WorkforceStore, "replaceTrainings" | "trainingsBetween" | "countTrainings">;

/** Trainings followed, of the actor's organisation. */
export function openTrainings(transaction: Transaction, { organisation }: Actor): Trainings {
  const { kysely } = transaction;
  return {
    async replaceTrainings(records, firstDay, lastDay) {
      await lockImports(kysely, organisation);
      await kysely
        .deleteFrom("training")
        .where("organisation_id", "=", organisation)
        .where("last_day", ">=", firstDay)
        .where("last_day", "<=", lastDay)
        .execute();
      await copyRows(transaction, {
        table: "training",
        columns,
        rows: records.map((record) => writeRow(organisation, record)),
      });
    },

    async trainingsBetween(firstDay, lastDay) {
      const rows = await kysely
        .selectFrom("training")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .where("last_day", ">=", firstDay)
        .where("last_day", "<=", lastDay)
        .orderBy("last_day")
        .orderBy("employee")
        .orderBy("title")
        .execute();
      return rows.map((row) => ({
        employee: row.employee as EmployeeId,
        title: row.title,
        firstDay: row.first_day as Day,
        lastDay: row.last_day as Day,
        hours: knownUnlessAbsent(row.hours),
        isMandatory: knownUnlessAbsent(row.is_mandatory),
        mode: knownUnlessAbsent(modeOf(row.mode)),
        certification: knownUnlessAbsent(row.certification),
      }));
    },

    async countTrainings(firstDay, lastDay) {
      const { count } = await kysely
        .selectFrom("training")
        .select((rows) => rows.fn.countAll().as("count"))
        .where("organisation_id", "=", organisation)
        .where("last_day", ">=", firstDay)
        .where("last_day", "<=", lastDay)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

function modeOf(text: string | null): TrainingMode | undefined {
  return trainingModes.find((mode) => mode === text);
}

function writeRow(organisation: string, record: TrainingRecord) {
  return [
    organisation,
    record.employee,
    storableText(record.title),
    record.firstDay,
    record.lastDay,
    valueOr(record.hours, null),
    valueOr(record.isMandatory, null),
    valueOr(record.mode, null),
    record.certification.known ? storableText(record.certification.value) : null,
  ];
}
