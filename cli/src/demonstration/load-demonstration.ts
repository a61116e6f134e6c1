import { randomUUID } from "node:crypto";
import type { Actor } from "../../../core/src/access/index.ts";
import { defineCategory } from "../../../core/src/categories/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import {
  answerWorkQuestions,
  type FileSource,
  importPayrollFile,
  importTrainingRegister,
  mapJobGrades,
} from "../../../core/src/workforce/index.ts";
import { addOrganisation, type House, transact } from "../../../server/src/index.ts";
import { type Demonstration, demonstrationCompany } from "../../../testkit/src/index.ts";
import { say } from "../say.ts";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * Loads the fictional company the ordinary way, file by file, into an organisation of its own: once, at the very first
 * start. Someone who erased it, or who already works here, does not see it come back.
 */
export async function loadDemonstration(house: House, terminal: Terminal): Promise<void> {
  if (!(await house.isFirstStart())) return;
  terminal.err(`${say("command.serve.firstTime")}\n`);
  const demonstration = demonstrationCompany();
  const organisation = { id: randomUUID(), name: demonstration.companyName, isFictional: true };
  const actor = await addOrganisation(house.database, organisation, house.localOwner);
  await loadFiles(house, actor, demonstration, { signal: terminal.signal, report: () => {} });
  await house.markStarted();
}

/** The made-up table of people trained and not trained that the page about effects offers to try. */
export function exampleTable(): { path: string; mediaType: string; bytes: Uint8Array } {
  const { bytes } = demonstrationCompany().effectTable;
  return { path: "/exemple-formation.csv", mediaType: "text/csv; charset=utf-8", bytes };
}

type Work = Parameters<typeof importPayrollFile>[3];

async function loadFiles(
  house: House,
  actor: Actor,
  demonstration: Demonstration,
  work: Work,
): Promise<void> {
  for (const { name, bytes } of demonstration.payrollFiles) {
    const command = {
      file: inMemory(name, bytes),
      options: { format: "dsn" as const },
      mode: "replace" as const,
    };
    mustWork(name, await transact(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work)));
  }
  const { trainingRegister, jobGradeTable, workAnswers, startingCategory } = demonstration;
  const { name, bytes, mapping } = trainingRegister;
  const register = { file: inMemory(name, bytes), mapping };
  mustWork(
    name,
    await transact(house, actor, (rooms) => importTrainingRegister(rooms, actor, register, work)),
  );
  mustWork("grades", await transact(house, actor, (rooms) => mapJobGrades(rooms, actor, jobGradeTable)));
  for (const answers of workAnswers) {
    mustWork(
      answers.jobFamily,
      await transact(house, actor, (rooms) => answerWorkQuestions(rooms, actor, answers)),
    );
  }
  const draft = startingCategory;
  mustWork(draft.label, await transact(house, actor, (rooms) => defineCategory(rooms, actor, { draft })));
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
