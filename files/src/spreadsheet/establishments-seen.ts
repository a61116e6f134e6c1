import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { Establishment } from "../../../core/src/workforce/index.ts";
import { readActivityCode } from "./job-words.ts";
import type { RowCells } from "./row-cells.ts";
import type { ProblemLog } from "./sheet-problems.ts";

/** What the rows say of the establishments; a fact on which the rows of one disagree is not known. */
export interface EstablishmentsSeen {
  see(siret: string, cells: RowCells, agreement: Known<string>): void;
  list(log: ProblemLog): readonly Establishment[];
  /** SIREN of the only company of the file. */
  company(): Known<string>;
  activityCode(): Known<string>;
}

interface Seen {
  readonly postcodes: Set<string>;
  readonly activityCodes: Set<string>;
  readonly agreements: Set<string>;
}

/** Values kept of one fact: two are enough to know that rows disagree. */
const kept = 2;

export function openEstablishments(): EstablishmentsSeen {
  const bySiret = new Map<string, Seen>();
  const activityCodes = new Set<string>();
  return {
    see(siret, cells, agreement) {
      const activity = cells.read("activityCode", readActivityCode, "activityCodeUnknown");
      if (activity.known) keep(activityCodes, activity.value);
      if (siret === "") return;
      const seen = bySiret.get(siret) ?? {
        postcodes: new Set<string>(),
        activityCodes: new Set<string>(),
        agreements: new Set<string>(),
      };
      bySiret.set(siret, seen);
      const postcode = cells.text("postcode");
      if (/^\d{4,5}$/.test(postcode)) keep(seen.postcodes, postcode.padStart(5, "0"));
      if (activity.known) keep(seen.activityCodes, activity.value);
      if (agreement.known) keep(seen.agreements, agreement.value);
    },
    list(log) {
      return [...bySiret].map(([siret, seen]) => {
        // Postcodes that differ within one establishment are those of people's homes: they are not kept.
        if (seen.postcodes.size > 1) log.add("establishmentDisagrees");
        return {
          siret,
          label: unknown,
          postcode: only(seen.postcodes),
          activityCode: only(seen.activityCodes),
          collectiveAgreement: only(seen.agreements),
        };
      });
    },
    company: () => only(new Set([...bySiret.keys()].map((siret) => siret.slice(0, 9)))),
    activityCode: () => only(activityCodes),
  };
}

function keep(values: Set<string>, value: string): void {
  if (values.size < kept) values.add(value);
}

function only(values: ReadonlySet<string>): Known<string> {
  const [first] = values;
  return first !== undefined && values.size === 1 ? known(first) : unknown;
}
