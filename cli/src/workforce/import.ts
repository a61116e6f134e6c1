import type { Month } from "../../../core/src/kernel/calendar.ts";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { importPayrollFile, type ReadingPhase } from "../../../core/src/workforce/index.ts";
import { inspectSheet } from "../../../files/src/readers.ts";
import { transact } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import { openLocalHouse, ownActor } from "../terminal/open-local-house.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { showProgress } from "../terminal/show-progress.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Terminal,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { readOnlyImport } from "./read-only-import.ts";
import { readingOptions } from "./reading-options.ts";
import { writeImportText } from "./write-import-text.ts";

const options = {
  "dry-run": { type: "boolean" },
  replace: { type: "boolean" },
  month: { type: "string" },
} as const;

/** `ouvrage import`: a payroll file into the company of this machine. */
export const importCommand: Command = {
  name: "import",
  summary: say("command.import.summary"),
  usage: say("command.import.usage"),
  run: runImport,
};

async function runImport(given: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  const file = await fileSource(onlyFile(positionals));
  const work = showProgress<ReadingPhase>(terminal);
  const inspection = await inspectSheet.inspect(file, work);
  const reading = readingOptions(inspection, monthOf(values.month));
  if (reading === undefined) {
    work.clear();
    const problems = inspection.kind === "unreadable" ? inspection.problems : [];
    const json = { refusal: { code: "unreadable", problems } };
    return { status: exitStatus.unusable, json, text: writeImportText({ kind: "unreadable", problems }) };
  }
  if (values["dry-run"] === true) return readOnlyImport(file, reading, work);

  const house = await openLocalHouse();
  try {
    const actor = await ownActor(house);
    const mode = values.replace === true ? ("replace" as const) : ("ask" as const);
    const outcome = await transact(house, actor, (rooms) =>
      importPayrollFile(rooms, actor, { file, options: reading, mode }, work),
    );
    work.clear();
    if (!outcome.ok) {
      const { refusal } = outcome;
      const isInput = refusal.code === "unreadable" || refusal.code === "noEmployee";
      const text = writeImportText({ kind: "refused", refusal });
      return { status: isInput ? exitStatus.unusable : exitStatus.refused, json: { refusal }, text };
    }
    const imported = outcome.value;
    const waits = imported.status === "awaitsConfirmation";
    if (waits)
      await house.database.transaction((transaction) =>
        house.openRooms(transaction, actor).workforce.dropStaged(imported.file),
      );
    const json = waits ? { refusal: { code: "wouldReplace", differences: imported.differences } } : imported;
    const text = writeImportText({ kind: "imported", imported });
    return { status: waits ? exitStatus.refused : exitStatus.done, json, text };
  } finally {
    await house.database.close();
  }
}

function monthOf(text: string | undefined): Month | undefined {
  if (text === undefined) return undefined;
  const month = parseMonth(text);
  if (month === undefined) throw new UnusableArguments(say("command.month.unreadable", { text }));
  return month;
}
