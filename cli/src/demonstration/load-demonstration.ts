import { randomUUID } from "node:crypto";
import type { Actor } from "../../../core/src/access/index.ts";
import { defineCategory } from "../../../core/src/categories/index.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import {
  answerWorkQuestions,
  type FileSource,
  importPayrollFile,
  importTrainingRegister,
  mapJobGrades,
} from "../../../core/src/workforce/index.ts";
import { addOrganisationIn, type House } from "../../../server/src/index.ts";
import { type Demonstration, demonstrationCompany } from "../../../testkit/src/index.ts";
import { say } from "../say.ts";
import type { Stage } from "../terminal/terminal.ts";

/**
 * Loads the fictional company the ordinary way, file by file, into an organisation of its own: at the very first start
 * and at no other, so that who erased it does not see it come back. In one transaction, so that a start cut short
 * leaves no half of a company.
 */
export function loadDemonstration(house: House, { work, tell }: Stage): Promise<void> {
  return house.atFirstStart(async (transaction) => {
    tell(say("command.serve.firstTime"));
    const demonstration = demonstrationCompany();
    const organisation = { id: randomUUID(), name: demonstration.companyName, isFictional: true };
    const actor = await addOrganisationIn(transaction, organisation, house.localOwner);
    const silent = { signal: work.signal, report: () => {} };
    await loadFiles(house.openRooms(transaction, actor), actor, demonstration, silent);
  });
}

/** The made-up table of people trained and not trained that the page about effects offers to try. */
export function exampleTable(): { path: string; mediaType: string; bytes: Uint8Array } {
  const { bytes } = demonstrationCompany().effectTable;
  return { path: "/exemple-formation.csv", mediaType: "text/csv; charset=utf-8", bytes };
}

type Rooms = ReturnType<House["openRooms"]>;

async function loadFiles(
  rooms: Rooms,
  actor: Actor,
  demonstration: Demonstration,
  work: LongWork,
): Promise<void> {
  for (const { name, bytes } of demonstration.payrollFiles) {
    const file = inMemory(name, bytes);
    const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
    mustWork(name, await importPayrollFile(rooms, actor, command, work));
  }
  const { trainingRegister, jobGradeTable, workAnswers, startingCategory: draft } = demonstration;
  const { name, bytes, mapping } = trainingRegister;
  mustWork(name, await importTrainingRegister(rooms, actor, { file: inMemory(name, bytes), mapping }, work));
  mustWork("grades", await mapJobGrades(rooms, actor, jobGradeTable));
  for (const answers of workAnswers) {
    mustWork(answers.jobFamily, await answerWorkQuestions(rooms, actor, answers));
  }
  mustWork(draft.label, await defineCategory(rooms, actor, { draft }));
}

/** The demonstration is made by us: a refusal is a bug of ours. */
function mustWork(what: string, outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`invalid demonstration; ${what}: ${JSON.stringify(outcome.refusal)}`);
}

function inMemory(name: string, bytes: Uint8Array): FileSource {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}
