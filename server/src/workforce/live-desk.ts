import type { Actor } from "../../../core/src/access/index.ts";
import type { ImportDesk } from "../../../core/src/workforce/index.ts";
import type { Database } from "../database/index.ts";
import { openImportDesk } from "./import-desk.ts";

/** The desk of which every call is a transaction of its own: others see it at once, and it is kept whatever follows. */
export function openLiveDesk(database: Database, actor: Actor): ImportDesk {
  const atOnce = <Value>(act: (desk: ImportDesk) => Promise<Value>) =>
    database.transaction(({ kysely }) => act(openImportDesk(kysely, actor)), { walledFor: actor });
  return {
    open: (ticket) => atOnce((desk) => desk.open(ticket)),
    find: (id) => atOnce((desk) => desk.find(id)),
    start: (id) => atOnce((desk) => desk.start(id)),
    report: (id, progress) => atOnce((desk) => desk.report(id, progress)),
    close: (id, state) => atOnce((desk) => desk.close(id, state)),
    askToStop: (id) => atOnce((desk) => desk.askToStop(id)),
  };
}
