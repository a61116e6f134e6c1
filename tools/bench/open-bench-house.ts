import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "../../core/src/access/index.ts";
import { addOrganisation, type House, openDatabase, openHouse } from "../../server/src/index.ts";

export interface BenchHouse {
  readonly house: House;
  readonly actor: Actor;
  close(): Promise<void>;
}

/** A house of its own on the embedded database, with one empty organisation. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), "ouvrage-bench-"));
  const database = await openDatabase({ dataFolder: folder });
  const house = await openHouse(database, folder);
  const organisation = { id: randomUUID(), name: "Bench", isFictional: true };
  const actor = await addOrganisation(database, organisation, house.localOwner);
  return {
    house,
    actor,
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
