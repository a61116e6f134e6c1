import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** A Node program of a test: its lines, and its death. */
export interface TestChild {
  readonly child: ChildProcess;
  /** The next line it prints. Throws with what it said when it ends first. */
  nextLine(): Promise<string>;
  killAtOnce(): Promise<void>;
}

/**
 * Starts a Node of its own on a few lines of TypeScript, which see `openDatabase`, `DatabaseUnavailable` and
 * `sql`. `prefix` is a command to start it with ("setpriv …").
 */
export function startChild(lines: string, prefix: readonly string[] = []): TestChild {
  const source = `
    import { openDatabase, DatabaseUnavailable } from ${JSON.stringify(path.join(import.meta.dirname, "index.ts"))};
    import { sql } from "kysely";
    const say = (line) => process.stdout.write(line + "\\n");
    ${lines}`;
  const [program = "", ...parameters] = [...prefix, process.execPath, "--input-type=module", "-e", source];
  const child = spawn(program, parameters, { cwd: import.meta.dirname, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const spoken = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    nextLine: async () => {
      const { done, value } = await spoken.next();
      if (done) throw new Error(`the child ended: ${complaints}`);
      return value;
    },
    killAtOnce: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** Lines that commit one row at a time and print each number once its commit is acknowledged. */
export function commitWithoutEnd(dataFolder: string): string {
  return `
    const database = await openDatabase({ dataFolder: ${JSON.stringify(dataFolder)} });
    await sql\`CREATE TABLE IF NOT EXISTS kept (number bigint PRIMARY KEY)\`.execute(database.kysely);
    const { rows } = await sql\`SELECT coalesce(max(number), 0) AS last FROM kept\`.execute(database.kysely);
    for (let number = rows[0].last + 1; ; number += 1) {
      await database.transaction(({ client }) => client.query("INSERT INTO kept VALUES ($1)", [number]));
      say(String(number));
    }`;
}
