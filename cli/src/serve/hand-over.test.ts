import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine } from "../test-terminal.ts";

beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  pointAtFolder(join(await openTestFolder(), "donnees"), await kind.open());
});

describe("handing over what was begun without login", () => {
  const url = ["--public-url", "https://ouvrage.exemple.fr"];
  const handOver = (...given: readonly string[]) => runLine(["hand-over", ...given, ...url, "--json"]);

  test("is refused when nothing was, and says which organisation may be named", async () => {
    const run = await handOver("--email", "ana@exemple.fr");
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "nothingToHandOver" } });
    expect(run.err).toMatch(/--organisation\s: Mon entreprise\./u);
  });

  test("is refused for an address without an account, and says how the person gets one", async () => {
    const run = await handOver("--email", "Ana@Exemple.fr", "--organisation", "Mon entreprise");
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unknownAccount" } });
    expect(run.err).toContain("ana@exemple.fr");
    expect(run.err).toContain("--name");
  });

  test("makes the account of whoever is named, hands over, and gives the way in, once", async () => {
    const give = () =>
      handOver("--email", "Ana@Exemple.fr", "--name", "Ana Morel", "--organisation", "Mon entreprise");
    const run = await give();
    expect([run.status, run.err]).toEqual([0, expect.not.stringContaining("refus")]);
    const given = documentOf(run) as { link: string; organisations: readonly { name: string }[] };
    expect(given).toMatchObject({ email: "ana@exemple.fr", organisations: [{ name: "Mon entreprise" }] });
    expect(given.link).toMatch(/^https:\/\/ouvrage\.exemple\.fr\/connexion\/lien#/u);
    const again = await give();
    expect([again.status, documentOf(again)]).toMatchObject([1, { refusal: { code: "alreadyHandedOver" } }]);
  });

  test("is refused for a name that none has, and gives the names that there are", async () => {
    const run = await handOver("--email", "ana@exemple.fr", "--organisation", "Boulangerie");
    expect(documentOf(run)).toMatchObject({
      refusal: { code: "unknownOrganisation", organisations: ["Mon entreprise"] },
    });
    expect(run.err).toMatch(/Il y a\s: Mon entreprise\./u);
  });

  test.each([[[]], [["--email", "pas une adresse"]]])("needs an address: %j", async (given) => {
    const run = await handOver(...given);
    expect(run.status).toBe(2);
    expect(run.err).toContain("--email");
  });

  test("needs a server with login", async () => {
    const run = await runLine(["hand-over", "--email", "ana@exemple.fr"]);
    expect(run.status).toBe(2);
    expect(run.err).toContain("OUVRAGE_PUBLIC_URL");
  });
});
