import { openAuditMacs } from "./access/audit-mac.ts";
import { checkMasterKey } from "./access/check-master-key.ts";
import { openPoolKeys } from "./answers/pool-keys.ts";
import { openReceipts } from "./answers/receipts.ts";
import type { Database } from "./database/index.ts";
import { openLinkTokens } from "./links/link-tokens.ts";
import { keyFor, masterKey } from "./secrets/master-key.ts";

/** The installation's key, once it is known to be this database's, and all that works with keys. */
export async function openHouseKeys(database: Database, dataFolder: string) {
  const master = masterKey(dataFolder);
  await checkMasterKey(database, keyFor(master, "mark", "").toString("hex"));
  return {
    master,
    macs: openAuditMacs(master),
    receipts: openReceipts(keyFor(master, "receipts of answers", "")),
    tokens: openLinkTokens(keyFor(master, "links without account", "")),
    poolKeys: openPoolKeys(dataFolder),
    guessKey: keyFor(master, "tries at the door", ""),
    answersKey: keyFor(master, "answers sealed on phones", ""),
  };
}

export type HouseKeys = Awaited<ReturnType<typeof openHouseKeys>>;
