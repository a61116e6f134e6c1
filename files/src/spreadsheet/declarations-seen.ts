import type { Month } from "../../../core/src/kernel/calendar.ts";
import type {
  Declaration,
  DeclaredBatch,
  DeclaredEmployee,
  ImportProblem,
} from "../../../core/src/workforce/index.ts";
import { mergeContracts, sameContract } from "./merge-contracts.ts";
import { openSeenKeys } from "./seen-keys.ts";
import type { ProblemLog } from "./sheet-problems.ts";

/** People kept before they are given, so that rows of one person that stand apart are still brought together. */
const mostWaiting = 30_000;
const batchSize = 2000;

/** The declarations of a file as its rows come: one for each month and establishment. */
export interface DeclarationsSeen {
  add(month: Month, employee: DeclaredEmployee, place: ImportProblem["place"]): void;
  isFull(): boolean;
  /** The people waiting, in batches; they are then forgotten but for a fingerprint. */
  release(): Iterable<DeclaredBatch>;
  list(): readonly Declaration[];
}

interface Waiting {
  readonly index: number;
  readonly month: Month;
  readonly establishment: string;
  readonly people: Map<string, DeclaredEmployee>;
  count: number;
}

export function openDeclarations(log: ProblemLog): DeclarationsSeen {
  const byKey = new Map<string, Waiting>();
  const released = openSeenKeys();
  let waiting = 0;
  let wasReleased = false;

  const declarationOf = (month: Month, establishment: string): Waiting => {
    const key = `${month}|${establishment}`;
    const found = byKey.get(key);
    if (found !== undefined) return found;
    const opened = {
      index: byKey.size,
      month,
      establishment,
      people: new Map<string, DeclaredEmployee>(),
      count: 0,
    };
    byKey.set(key, opened);
    return opened;
  };

  return {
    add(month, employee, place) {
      const declaration = declarationOf(month, employee.establishment);
      const known = declaration.people.get(employee.staffNumber);
      if (known !== undefined) {
        if (!sameContract(known, employee)) log.add("severalContracts", place);
        declaration.people.set(employee.staffNumber, mergeContracts(known, employee));
        return;
      }
      if (wasReleased && released.has(`${declaration.index}|${employee.staffNumber}`)) {
        log.add("rowRepeatedTooFar", place);
        return;
      }
      declaration.people.set(employee.staffNumber, employee);
      declaration.count += 1;
      waiting += 1;
    },
    isFull: () => waiting >= mostWaiting,
    *release() {
      const isLast = waiting < mostWaiting;
      for (const { index, month, people } of byKey.values()) {
        let employees: DeclaredEmployee[] = [];
        for (const [staffNumber, employee] of people) {
          // The last people of a file have nobody after them to be compared with.
          if (!isLast) released.add(`${index}|${staffNumber}`);
          employees.push(employee);
          if (employees.length < batchSize) continue;
          yield { declaration: index, month, employees };
          employees = [];
        }
        people.clear();
        if (employees.length > 0) yield { declaration: index, month, employees };
      }
      wasReleased = true;
      waiting = 0;
    },
    list: () =>
      [...byKey.values()].map(({ index, month, establishment, count }) => ({
        index,
        month,
        establishment,
        fraction: "1/1",
        standing: "stands",
        employeeCount: count,
      })),
  };
}
