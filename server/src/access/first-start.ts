import "./tables.ts";
import type { Database } from "../database/index.ts";

/** True as long as the first start of this installation is not over. */
export async function isFirstStart(database: Database): Promise<boolean> {
  const row = await database.kysely.selectFrom("first_start").select("done").executeTakeFirst();
  return row === undefined;
}

export async function markStarted(database: Database): Promise<void> {
  await database.kysely
    .insertInto("first_start")
    .values({ done: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
