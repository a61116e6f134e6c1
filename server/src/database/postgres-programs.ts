import path from "node:path";
import { linkLibraries } from "./library-links.ts";
import { type OrdinaryAccount, runs } from "./ordinary-account.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";

/** How to run the programs of one PostgreSQL under an ordinary account. */
export interface PostgresPrograms {
  readonly environment: Record<string, string>;
  command(program: "initdb" | "postgres", parameters: readonly string[]): readonly string[];
}

const endsWithParent = ["setpriv", "--pdeathsig", "SIGINT"];

/**
 * Every program is started so that it stops cleanly with its parent, even when Node is killed with no time to
 * react. Where setpriv cannot do so, the next start stops the server left behind.
 */
export async function preparePrograms(
  binaries: PostgresBinaries,
  account: OrdinaryAccount,
  linksFolder: string,
): Promise<PostgresPrograms> {
  const { packageFolder } = binaries;
  const libraries =
    packageFolder === undefined ? {} : { LD_LIBRARY_PATH: await linkLibraries(packageFolder, linksFolder) };
  const prefix = [...account.prefix, ...(runs([...endsWithParent, "true"]) ? endsWithParent : [])];
  return {
    // Nothing of the caller's environment (PGDATA, PGPORT, LANG...) may change what the server does.
    environment: {
      PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
      LC_ALL: "C",
      TZ: "UTC",
      ...libraries,
    },
    command: (program, parameters) => [...prefix, path.join(binaries.programs, program), ...parameters],
  };
}
