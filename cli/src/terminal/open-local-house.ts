import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Actor, OrganisationId, UseCase } from "../../../core/src/access/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import {
  DatabaseUnavailable,
  explainDatabaseRefusal,
  type House,
  type HouseSources,
  openDatabase,
  openHouse,
  systemClock,
  transact,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder, settings } from "./data-folder.ts";
import { CommandStopped, exitStatus, refused } from "./terminal.ts";

/**
 * Opens the house of this machine, lets `act` work in it and closes its database, however `act` ends. Throws
 * CommandStopped when the database cannot be opened: status 1 when another Ouvrage holds it, 2 otherwise.
 */
export async function inLocalHouse<Value>(
  act: (house: House) => Promise<Value>,
  sources: Omit<HouseSources, "ids" | "clock"> = {},
): Promise<Value> {
  const folder = dataFolder();
  await prepareFolder(folder);
  const database = await explained(() => openDatabase({ databaseUrl: databaseUrl(), dataFolder: folder }));
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

/**
 * Runs a use case as the local owner, in their own company, and writes it in the journal: in one transaction when it is
 * done, after the roll-back when it is refused. `subjectOf` gives the identifier of what was acted on.
 */
export function actInOwnCompany<Value, Refusal>(
  useCase: UseCase,
  act: (rooms: Rooms, actor: Actor) => Promise<Result<Value, Refusal>>,
  subjectOf: (value: Value) => string,
): Promise<Result<Value, Refusal>> {
  return inLocalHouse(async (house) => {
    const actor = await ownActor(house);
    const append = ({ audit, clock }: Rooms, outcome: "done" | "refused", subject: string) => {
      const { account, organisation } = actor;
      return audit.append({ account, organisation, useCase, subject, outcome, at: clock.now() });
    };
    const outcome = await transact(house, actor, async (rooms) => {
      const acted = await act(rooms, actor);
      if (acted.ok) await append(rooms, "done", subjectOf(acted.value));
      return acted;
    });
    if (!outcome.ok) {
      await house.database.transaction(
        (transaction) => append(house.openRooms(transaction, actor), "refused", ""),
        { walledFor: actor },
      );
    }
    return outcome;
  });
}

/** What an actor looks at before they have chosen an organisation: none has this identifier. */
const nowhere = "00000000-0000-0000-0000-000000000000" as OrganisationId;

/** The local owner in their own organisation, the one that is not fictional. */
async function ownActor(house: House): Promise<Actor> {
  const anywhere: Actor = { account: house.localOwner, organisation: nowhere, roles: ["owner"] };
  const organisations = await house.database.transaction(
    (transaction) => house.openRooms(transaction, anywhere).organisations.mine(),
    { walledFor: anywhere },
  );
  const own = organisations.find((organisation) => !organisation.isFictional);
  if (own === undefined) throw new Error("invalid database; the local owner must have an organisation");
  return { ...anywhere, organisation: own.id };
}
