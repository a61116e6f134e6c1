import type { Actor, AuditTrail, OrganisationStore } from "../../../core/src/access/index.ts";
import type { CategoryStore } from "../../../core/src/categories/index.ts";
import type { DiagnosisStore } from "../../../core/src/diagnosis/index.ts";
import type { TableReader } from "../../../core/src/evaluation/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Ids } from "../../../core/src/kernel/ids.ts";
import type { OwnRuleStore } from "../../../core/src/reference/index.ts";
import type { DocumentWriter, Say } from "../../../core/src/reports/index.ts";
import type {
  CalendarWriter,
  PracticalWriter,
  SayPractical,
  SayTraining,
  Sha256,
  TrainingDesignStore,
} from "../../../core/src/training/index.ts";
import type {
  ImportDesk,
  PayrollFileReader,
  Pseudonyms,
  SheetInspector,
  TrainingRegisterReader,
  WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";

/** Everything a use case may be given, opened for one actor in one transaction. */
export interface Rooms {
  readonly audit: AuditTrail;
  readonly organisations: OrganisationStore;
  readonly workforce: WorkforceStore;
  readonly desk: ImportDesk;
  /** The same desk outside the transaction: seen by others at once, and kept whatever becomes of the transaction. */
  readonly liveDesk: ImportDesk;
  readonly pseudonyms: Pseudonyms;
  readonly payrollFiles: PayrollFileReader;
  readonly sheets: SheetInspector;
  readonly trainingRegisters: TrainingRegisterReader;
  readonly tables: TableReader;
  readonly categories: CategoryStore;
  readonly diagnoses: DiagnosisStore;
  readonly ownRules: OwnRuleStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly calendars: CalendarWriter;
  readonly sayTraining: SayTraining;
  readonly practicalDocuments: PracticalWriter;
  readonly sayPractical: SayPractical;
  readonly sha256: Sha256;
  readonly documents: DocumentWriter;
  readonly say: Say;
  readonly ids: Ids;
  readonly clock: Clock;
}

export type OpenRooms = (transaction: Transaction, actor: Actor) => Rooms;
