import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine } from "../test-terminal.ts";

beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  pointAtFolder(join(await openTestFolder(), "donnees"), await kind.open());
});

describe("a link for somebody who lost their password", () => {
  const url = ["--public-url", "https://ouvrage.exemple.fr"];
  test("is refused for an address that has no account, and says so", async () => {
    const run = await runLine(["sign-in-link", "--email", "Ana@Exemple.fr", ...url, "--json"]);
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unknownAccount" } });
    expect(run.err).toContain("ana@exemple.fr");
  });
  test.each([[[]], [["--email", "pas une adresse"]]])("needs an address: %j", async (given) => {
    const run = await runLine(["sign-in-link", ...given, ...url, "--json"]);
    expect(run.status).toBe(2);
    expect(run.err).toContain("--email");
  });
});
