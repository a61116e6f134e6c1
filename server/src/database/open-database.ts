import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from "kysely";
import pg, { type Pool, type PoolClient } from "pg";
import { connectTo, serverName } from "./connect-to.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { enterWalls, type WalledFor } from "./enter-walls.ts";
import { oneStatementAtATime } from "./one-statement.ts";
import type { DatabaseSchema } from "./schema.ts";

/** One database transaction, reached by typed queries and by the driver itself (for COPY). */
export interface Transaction {
  readonly kysely: KyselyTransaction<DatabaseSchema>;
  readonly client: PoolClient;
  /** For whom; without it, this is the house's own work and sees every organisation. */
  readonly walledFor?: WalledFor;
  /** Has `work` done once the transaction is kept for good; never when it is rolled back. */
  afterCommit(work: () => void): void;
}

/** The open database. Outside `transaction`, each query of `kysely` is a transaction of its own. */
export interface Database {
  readonly kysely: Kysely<DatabaseSchema>;
  readonly pool: Pool;
  /** Where it is, for logs: folder or host and base, never a password. */
  readonly place: string;
  /** Commits when `work` ends well, rolls back everything (queries and COPY alike) when it throws. */
  transaction<Value>(
    work: (transaction: Transaction) => Promise<Value>,
    settings?: TransactionSettings,
  ): Promise<Value>;
  /** Waits for transactions under way, then stops our own server if there is one. Safe to call twice. */
  close(): Promise<void>;
}

/** PostgreSQL's default is `read committed`. */
export interface TransactionSettings {
  isolation?: "read committed" | "repeatable read" | "serializable";
  access?: "read only" | "read write";
  /** The actor for whom it is: it then sees the rows of their organisation alone. */
  walledFor?: WalledFor;
}

/**
 * `databaseUrl`: a server of the site (PostgreSQL 15 or later); without it, our own one runs in `dataFolder`.
 */
export interface OpenDatabaseOptions {
  databaseUrl?: string | undefined;
  dataFolder: string;
  /** Most connections open at once (default 10). */
  connections?: number;
  /** Told when the server drops a connection, idle or in use; the pool opens another at the next need. */
  onLostConnection?: (error: Error) => void;
}

/** Opens the database. Throws DatabaseUnavailable when it cannot: see `explainDatabaseRefusal`. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { databaseUrl, dataFolder } = options;
  if (databaseUrl !== undefined && databaseUrl !== "") {
    const pool = await connectTo(databaseUrl, options);
    return over(pool, serverName(databaseUrl), () => Promise.resolve());
  }
  const server = await startEmbeddedPostgres({ dataFolder });
  try {
    return over(await connectTo(server.url, options), dataFolder, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function over(pool: Pool, place: string, stopServer: () => Promise<void>): Database {
  let closing: Promise<void> | undefined;
  return {
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    pool,
    place,
    transaction: async (work, settings) => runTransaction(pool, work, settings ?? {}),
    close: () => {
      closing ??= pool.end().then(stopServer);
      return closing;
    },
  };
}

/**
 * Kysely keeps its connection to itself, so we take one from the pool first and give Kysely a pool that knows
 * only that one. Kysely begins, commits, rolls back, and gives the connection back to the real pool, as it
 * always does.
 */
async function runTransaction<Value>(
  pool: Pool,
  work: (transaction: Transaction) => Promise<Value>,
  { isolation, access, walledFor }: TransactionSettings,
): Promise<Value> {
  const client = await pool.connect();
  const onlyThisOne = {
    connect: () => Promise.resolve(walledFor === undefined ? client : oneStatementAtATime(client)),
    end: () => Promise.resolve(),
    options: pool.options,
  };
  const kysely = new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool: onlyThisOne, controlClient: pg.Client }),
  });
  let builder = kysely.transaction();
  if (isolation !== undefined) builder = builder.setIsolationLevel(isolation);
  if (access !== undefined) builder = builder.setAccessMode(access);
  const afterwards: (() => void)[] = [];
  const afterCommit: Transaction["afterCommit"] = (each) => {
    afterwards.push(each);
  };
  const value = await builder.execute(async (transaction) => {
    const opened = { kysely: transaction, client, afterCommit };
    return work(walledFor === undefined ? opened : await enterWalls(opened, walledFor));
  });
  for (const each of afterwards) each();
  return value;
}
