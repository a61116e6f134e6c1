import type { Actor } from "../../../core/src/access/index.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import { type Result, refuse } from "../../../core/src/kernel/result.ts";
import {
  type FileSource,
  importPayrollFile,
  type MonthDifference,
  type PayrollFileImported,
  type PayrollReadingOptions,
} from "../../../core/src/workforce/index.ts";
import { inspectSheet } from "../../../files/src/readers.ts";
import { restoreOptions } from "../archives/restore-options.ts";
import { say } from "../say.ts";
import type { ChooseCompanyRefusal } from "../terminal/choose-company.ts";
import { fileSource } from "../terminal/file-source.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { readMonth } from "../terminal/read-month.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  refused,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { readOnlyImport } from "./read-only-import.ts";
import { readingOptions } from "./reading-options.ts";
import { writeDifferences, writeRefusal, writeStored } from "./write-import-text.ts";

const options = {
  "dry-run": { type: "boolean", about: say("command.import.dryRun") },
  replace: { type: "boolean", about: say("command.import.replace") },
  month: { type: "string", value: say("command.month.stand"), about: say("command.import.month") },
  organisation: {
    type: "string",
    value: say("command.handOver.organisationStand"),
    about: say("command.import.organisation"),
  },
  all: { type: "boolean", about: say("command.import.all") },
  ...restoreOptions,
} as const satisfies OptionTable;

/** `ouvrage import`: a payroll file into a company of this machine. */
export const importCommand: Command = {
  file: say("command.file.stand"),
  options,
  stopsCleanly: true,
  run: runImport,
};

async function runImport(given: readonly string[], { work }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  if (values.all === true) {
    if (values.organisation !== undefined) {
      const words = { option: "--organisation", other: "--all" };
      throw new UnusableArguments(say("command.import.notTogether", words));
    }
    const { restoreFrom } = await import("../archives/restore.ts");
    return restoreFrom(onlyFile(positionals), values);
  }
  const month = readMonth(values.month);
  const file = await fileSource(onlyFile(positionals));
  const inspection = await inspectSheet.inspect(file, work);
  const reading = readingOptions(inspection, month);
  if (reading === undefined) {
    const problems = inspection.kind === "unreadable" ? inspection.problems : [];
    return refused(
      { code: "unreadable", problems },
      writeRefusal("unreadable", problems),
      exitStatus.unusable,
    );
  }
  if (values["dry-run"] === true) return readOnlyImport(file, reading, work);
  const mode = values.replace === true ? "replace" : "ask";
  return storeImport({ file, options: reading, mode }, values.organisation, work);
}

interface Import {
  readonly file: FileSource;
  readonly options: PayrollReadingOptions;
  readonly mode: "ask" | "replace";
}

type ImportRefusal =
  | Extract<Awaited<ReturnType<typeof importPayrollFile>>, { ok: false }>["refusal"]
  | { readonly code: "wouldReplace"; readonly differences: readonly MonthDifference[] };

/** Nobody waits at a terminal for a yes: an import that asks for one is refused, which undoes what was staged. */
async function importOrRefuse(
  rooms: ImportHouse,
  actor: Actor,
  command: Import,
  work: LongWork,
): Promise<Result<PayrollFileImported, ImportRefusal>> {
  const imported = await importPayrollFile(rooms, actor, command, work);
  if (!imported.ok || imported.value.status !== "awaitsConfirmation") return imported;
  return refuse({ code: "wouldReplace", differences: imported.value.differences });
}

type ImportHouse = Parameters<typeof importPayrollFile>[0];

async function storeImport(
  command: Import,
  organisation: string | undefined,
  work: LongWork,
): Promise<Outcome> {
  const { actInCompany } = await import("../terminal/open-local-house.ts");
  const outcome = await actInCompany(
    {
      useCase: "importPayrollFile",
      organisation,
      subjectOf: (imported: PayrollFileImported) => imported.file,
    },
    (rooms, actor) => importOrRefuse(rooms, actor, command, work),
  );
  if (outcome.ok) {
    const { done, company } = outcome.value;
    const into = say("command.import.into", { organisation: company.name });
    return {
      status: exitStatus.done,
      json: { ...done, organisation: company },
      text: `${writeStored(done.summary)}\n${into}`,
    };
  }
  const { refusal } = outcome;
  switch (refusal.code) {
    case "noOrganisation":
    case "organisationNotChosen":
    case "unknownOrganisation":
    case "severalOrganisations":
    case "fictional":
      return refused({ ...refusal }, sayNoCompany(refusal), exitStatus.unusable);
    case "wouldReplace":
      return refused({ ...refusal }, writeDifferences(refusal.differences));
    case "unreadable":
    case "noEmployee":
      return refused(
        { ...refusal },
        writeRefusal(refusal.code, refusal.summary.problems),
        exitStatus.unusable,
      );
    case "alreadyImported":
    case "notAllowed":
      return refused({ ...refusal }, writeRefusal(refusal.code, []));
  }
}

/** Names told at most: a server may hold a thousand organisations. */
const namesAtMost = 20;

/** Two of the same name are told apart by their identifiers. */
function sayNoCompany(refusal: ChooseCompanyRefusal): string {
  const all = "organisations" in refusal ? refusal.organisations : [];
  const isTwin = refusal.code === "severalOrganisations";
  const told = all.slice(0, namesAtMost).map(({ id, name }) => (isTwin ? id : name));
  const names = new Intl.ListFormat("fr").format(told);
  const words = { organisations: names, option: "--organisation", more: all.length - told.length };
  return say(`command.import.${refusal.code}`, words);
}
