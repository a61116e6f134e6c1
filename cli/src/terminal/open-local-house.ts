import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Actor, UseCase } from "../../../core/src/access/index.ts";
import { accept, type Result } from "../../../core/src/kernel/result.ts";
import {
  DatabaseUnavailable,
  explainDatabaseRefusal,
  type House,
  type HouseSources,
  listCompanies,
  openDatabase,
  openHouse,
  systemClock,
  transact,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { type ChooseCompanyRefusal, chooseCompany, type NamedCompany } from "./choose-company.ts";
import { databaseUrl, dataFolder, settings } from "./data-folder.ts";
import { CommandStopped, exitStatus, refused } from "./terminal.ts";

type LocalSources = Omit<HouseSources, "ids" | "clock"> & {
  /** Connections to the database at most. */
  readonly connections?: number | undefined;
};

/**
 * Opens the house of this machine, lets `act` work in it and closes its database, however `act` ends. Throws
 * CommandStopped when the database cannot be opened: status 1 when another Ouvrage holds it, 2 otherwise.
 */
export async function inLocalHouse<Value>(
  act: (house: House) => Promise<Value>,
  { connections, ...sources }: LocalSources = {},
): Promise<Value> {
  const folder = dataFolder();
  await prepareFolder(folder);
  const place = { databaseUrl: databaseUrl(), dataFolder: folder };
  const database = await explained(() =>
    openDatabase({ ...place, ...(connections === undefined ? {} : { connections }) }),
  );
  try {
    const world = { ids: { next: randomUUID }, clock: systemClock, ...sources };
    return await act(await explained(() => openHouse(database, folder, world)));
  } finally {
    await database.close();
  }
}

/** What cannot be opened becomes an outcome in plain words. Throws CommandStopped. */
export async function explained<Value>(open: () => Promise<Value>): Promise<Value> {
  try {
    return await open();
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? unavailable(error.refusal) : error;
  }
}

/** Makes the data folder where it is not. It holds the key of the installation, even when the database is elsewhere. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw unavailable({ code: "folderUnusable", folder: resolve(folder), cause });
  }
}

function unavailable(refusal: DatabaseUnavailable["refusal"]): CommandStopped {
  const explained = explainDatabaseRefusal(refusal);
  const hint = say("command.serve.alreadyHere", { variable: settings.folder });
  return new CommandStopped(
    refusal.code === "folderInUse"
      ? refused({ code: refusal.code }, `${explained}\n${hint}`)
      : refused({ code: refusal.code }, explained, exitStatus.unusable),
  );
}

type Rooms = ReturnType<House["openRooms"]>;

/** What is done in a company of this installation, and the one that is named, if any. */
interface InCompany<Value> {
  readonly useCase: UseCase;
  /** Name or identifier; without it, the only real organisation. */
  readonly organisation: string | undefined;
  /** The identifier of what was acted on. */
  readonly subjectOf: (value: Value) => string;
}

/**
 * Runs a use case as whoever is at this computer, in a company of the installation, and writes it in its journal: in
 * one transaction when it is done, after the roll-back when it is refused. The journal tells it as done without login,
 * whosever the company is: nobody is said to have done what was typed at the machine.
 */
export function actInCompany<Value, Refusal>(
  { useCase, organisation, subjectOf }: InCompany<Value>,
  act: (rooms: Rooms, actor: Actor) => Promise<Result<Value, Refusal>>,
): Promise<Result<{ readonly done: Value; readonly company: NamedCompany }, Refusal | ChooseCompanyRefusal>> {
  return inLocalHouse(async (house) => {
    const chosen = chooseCompany(await listCompanies(house.database), organisation);
    if (!chosen.ok) return chosen;
    const company = chosen.value;
    const actor: Actor = { account: house.localOwner, organisation: company.id, roles: ["owner"] };
    const append = ({ audit, clock }: Rooms, outcome: "done" | "refused", subject: string) => {
      const { account } = actor;
      return audit.append({ account, organisation: company.id, useCase, subject, outcome, at: clock.now() });
    };
    const outcome = await transact(house, actor, async (rooms) => {
      const acted = await act(rooms, actor);
      if (acted.ok) await append(rooms, "done", subjectOf(acted.value));
      return acted;
    });
    if (outcome.ok) return accept({ done: outcome.value, company });
    await house.database.transaction(
      (transaction) => append(house.openRooms(transaction, actor), "refused", ""),
      { walledFor: actor },
    );
    return outcome;
  });
}
