import type { PoolClient } from "pg";

/**
 * The same connection, on which a query of Kysely is one statement: PostgreSQL's simple protocol would run several,
 * which is what an injected text needs to leave the walls.
 */
export function oneStatementAtATime(client: PoolClient): PoolClient {
  const ask = (text: unknown, values: unknown) =>
    typeof text === "string"
      ? Reflect.apply(client.query, client, [{ text, values, queryMode: "extended" }])
      : Reflect.apply(client.query, client, [text, values]);
  return new Proxy(client, {
    get(whole, name) {
      if (name === "query") return ask;
      const found: unknown = Reflect.get(whole, name);
      return typeof found === "function" ? found.bind(whole) : found;
    },
  });
}
