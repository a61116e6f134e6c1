import pg from "pg";
import { describe, expect, it } from "vitest";
import { testDatabases } from "./test-databases.ts";

for (const database of testDatabases) {
  describe.skipIf(database.missing)(database.name, () => {
    it("each call opens another empty database, in UTF-8, with French order", async () => {
      const [one, other] = await Promise.all([database.open(), database.open()]);
      expect(one).not.toBe(other);
      const client = new pg.Client({ connectionString: one });
      await client.connect();
      const { rows } = await client.query(
        `SELECT current_user AS role, 'é' < 'f' AS french, current_setting('server_encoding') AS encoding,
          current_setting('fsync') AS fsync,
          (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS tables`,
      );
      await client.end();
      expect(rows).toEqual([{ role: "ouvrage", french: true, encoding: "UTF8", fsync: "on", tables: "0" }]);
    });
  });
}
