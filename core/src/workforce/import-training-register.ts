import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { ImportProblem } from "./model.ts";
import type {
  FileSource,
  Pseudonyms,
  ReadingPhase,
  TrainingRegisterReader,
  WorkforceStore,
} from "./ports.ts";

export interface ImportTrainingRegister {
  readonly file: FileSource;
  readonly mapping: ColumnMapping;
}

/** What a register brought; `firstDay` and `lastDay` bound the last days of its trainings. */
export interface TrainingRegisterImported {
  readonly recordCount: number;
  readonly employeeCount: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly problems: readonly ImportProblem[];
}

/** In order of precedence. */
export type ImportTrainingRegisterRefusal =
  | NotAllowed
  | { readonly code: "unreadable"; readonly problems: readonly ImportProblem[] }
  | { readonly code: "noTraining"; readonly problems: readonly ImportProblem[] };

/** Reads a training register; its records replace those stored for the same span of days. */
export async function importTrainingRegister(
  house: {
    readonly trainingRegisters: TrainingRegisterReader;
    readonly pseudonyms: Pseudonyms;
    readonly workforce: WorkforceStore;
  },
  actor: Actor,
  command: ImportTrainingRegister,
  work: LongWork<ReadingPhase>,
): Promise<Result<TrainingRegisterImported, ImportTrainingRegisterRefusal>> {
  if (!may(actor, "importTrainingRegister")) return refuse(notAllowed);
  const { records, problems } = await house.trainingRegisters.read(command.file, command.mapping, work);
  if (problems.some((problem) => problem.severity === "blocks"))
    return refuse({ code: "unreadable", problems });
  const [first] = records;
  if (first === undefined) return refuse({ code: "noTraining", problems });
  const trainings = records.map(({ staffNumber, ...facts }) => ({
    ...facts,
    employee: house.pseudonyms.employeeOf(staffNumber),
  }));
  let [firstDay, lastDay] = [first.lastDay, first.lastDay];
  for (const { lastDay: day } of trainings) {
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  await house.workforce.replaceTrainings(trainings, firstDay, lastDay);
  const employeeCount = new Set(trainings.map((training) => training.employee)).size;
  return accept({ recordCount: trainings.length, employeeCount, firstDay, lastDay, problems });
}
