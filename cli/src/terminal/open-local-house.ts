import type { Actor, OrganisationId } from "../../../core/src/access/index.ts";
import {
  type Database,
  DatabaseUnavailable,
  explainDatabaseRefusal,
  type House,
  openDatabase,
  openHouse,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder, settings } from "./data-folder.ts";
import { CommandStopped, exitStatus, refused } from "./terminal.ts";

/**
 * Opens the house of this machine, lets `act` work in it and closes its database, however `act` ends. Throws
 * CommandStopped when the database cannot be opened: status 1 when another Ouvrage holds it, 2 otherwise.
 */
export async function inLocalHouse<Value>(act: (house: House) => Promise<Value>): Promise<Value> {
  const database = await openLocalDatabase();
  try {
    return await act(await openHouse(database, dataFolder()));
  } finally {
    await database.close();
  }
}

async function openLocalDatabase(): Promise<Database> {
  try {
    return await openDatabase({ databaseUrl: databaseUrl(), dataFolder: dataFolder() });
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    const { refusal } = error;
    const explained = explainDatabaseRefusal(refusal);
    throw new CommandStopped(
      refusal.code === "folderInUse"
        ? refused({ code: refusal.code }, `${explained}\n${say("command.serve.alreadyHere", { variable: settings.folder })}`)
        : refused({ code: refusal.code }, explained, exitStatus.unusable),
    );
  }
}

/** The local owner in their own organisation, the one that is not fictional. */
export async function ownActor(house: House): Promise<Actor> {
  const anywhere: Actor = { account: house.localOwner, organisation: "" as OrganisationId, roles: ["owner"] };
  const organisations = await house.database.transaction((transaction) =>
    house.openRooms(transaction, anywhere).organisations.mine(),
  );
  const own = organisations.find((organisation) => !organisation.isFictional);
  if (own === undefined) throw new Error("invalid database; the local owner must have an organisation");
  return { ...anywhere, organisation: own.id };
}
