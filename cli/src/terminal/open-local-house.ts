import type { Actor, OrganisationId } from "../../../core/src/access/index.ts";
import { type House, openDatabase, openHouse } from "../../../server/src/index.ts";
import { databaseUrl, dataFolder } from "./data-folder.ts";

/** The house of this machine with its database open. The caller closes it. Throws DatabaseUnavailable. */
export async function openLocalHouse(): Promise<House> {
  const folder = dataFolder();
  const database = await openDatabase({ databaseUrl: databaseUrl(), dataFolder: folder });
  try {
    return await openHouse(database, folder);
  } catch (error) {
    await database.close();
    throw error;
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
