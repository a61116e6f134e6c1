import { spawnSync } from "node:child_process";
import { chmodSync, statSync } from "node:fs";
import { chown, readdir } from "node:fs/promises";
import path from "node:path";
import { DatabaseUnavailable } from "./database-unavailable.ts";

/** Who owns the server's files, and the command prefix that makes a program run as that account. */
export interface OrdinaryAccount {
  readonly uid: number;
  readonly gid: number;
  readonly prefix: readonly string[];
}

const nobody = 65534;
const namespacePrefix = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * Picks an account PostgreSQL accepts: it refuses root, and initdb wants a uid that /etc/passwd names. In
 * order: the present account if it is not root; for root, a user namespace where root's files look like
 * nobody's (no account is created, files stay root's); else the account that owns the cluster, or nobody.
 */
export async function chooseOrdinaryAccount(folder: string, cluster: string): Promise<OrdinaryAccount> {
  const uid = process.getuid?.() ?? nobody;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? nobody, prefix: [] };
  const owner = statSync(cluster, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  if (owner.uid === 0 && runs([...namespacePrefix, "true"]))
    return { uid: 0, gid: 0, prefix: namespacePrefix };
  return becomeOwner(folder, owner.uid === 0 ? { uid: nobody, gid: nobody } : owner);
}

async function becomeOwner(
  folder: string,
  { uid, gid }: { uid: number; gid: number },
): Promise<OrdinaryAccount> {
  const prefix = ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  await giveTo({ uid, gid }, folder);
  openWayTo(folder);
  if (!runs([...prefix, "test", "-w", folder])) {
    throw new DatabaseUnavailable({ code: "noOrdinaryAccount", folder });
  }
  return { uid, gid, prefix };
}

/** Lets the account pass through the parent, which is ours, without listing it. */
function openWayTo(folder: string): void {
  const parent = path.dirname(folder);
  chmodSync(parent, statSync(parent).mode | 0o011);
}

/**
 * Gives a folder and what it holds to another account; does nothing when that is the present one. Subfolders
 * that the account owns already are not entered: each is given last, after what it holds.
 */
export async function giveTo(account: { uid: number; gid: number }, folder: string): Promise<void> {
  if (account.uid === process.getuid?.()) return;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isFile()) await chown(inner, account.uid, account.gid);
    else if (entry.isDirectory() && statSync(inner).uid !== account.uid) await giveTo(account, inner);
  }
  await chown(folder, account.uid, account.gid);
}

/**
 * Whether a short command exits well: the only honest way to know if namespaces or setpriv are allowed here.
 */
export function runs([program = "", ...parameters]: readonly string[]): boolean {
  return spawnSync(program, parameters, { stdio: "ignore", timeout: 10_000 }).status === 0;
}
