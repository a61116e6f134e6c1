import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine } from "../test-terminal.ts";

beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  pointAtFolder(join(await openTestFolder(), "donnees"), await kind.open());
});

describe("a link for an owner", () => {
  test("is given once, below the public address, another one each time", async () => {
    const links = [];
    for (const _ of [1, 2]) {
      const run = await runLine(["invite-owner", "--public-url", "https://ouvrage.exemple.fr", "--json"]);
      expect(run.status, run.err).toBe(0);
      links.push(documentOf(run));
    }
    const link = expect.stringMatching(/^https:\/\/ouvrage\.exemple\.fr\/invitation#[\w-]{43}$/);
    expect(links).toEqual([{ link }, { link }]);
    expect(links[0]).not.toEqual(links[1]);
  });

  test("takes the public address from the setting of the operator, and says what the link is", async () => {
    vi.stubEnv("OUVRAGE_PUBLIC_URL", "https://ouvrage.exemple.fr");
    const run = await runLine(["invite-owner"]);
    expect(run.out).toContain("une seule fois");
    expect(run.out).toContain("https://ouvrage.exemple.fr/invitation#");
  });

  test("needs a public address", async () => {
    const run = await runLine(["invite-owner", "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unusableArguments" } });
    expect(run.err).toContain("OUVRAGE_PUBLIC_URL");
  });
});

describe("a public address", () => {
  test.each([
    "http://ouvrage.exemple.fr",
    "ouvrage.exemple.fr",
    "https://ouvrage.exemple.fr/chemin",
    "https://ouvrage.exemple.fr/?a=b",
    "https://compte:secret@ouvrage.exemple.fr",
    "ftp://ouvrage.exemple.fr",
    "http://127.0.0.1.exemple.fr",
    "",
  ])("is https and a name, nothing else: %j is refused", async (text) => {
    const run = await runLine(["invite-owner", `--public-url=${text}`]);
    expect(run.status).toBe(2);
    expect(run.err).toContain("adresse publique");
  });

  test.each(["http://localhost:4600", "http://127.0.0.1:4600", "http://[::1]:4600"])(
    "may be http on this machine, for a try: %s",
    async (text) => {
      const run = await runLine(["invite-owner", `--public-url=${text}`]);
      expect(run.status, run.err).toBe(0);
      expect(run.out).toContain(`${text}/invitation#`);
    },
  );
});

describe("settings of a server that cannot be read are told before anything starts", () => {
  const serve = ["serve", "--public-url", "https://ouvrage.exemple.fr"];
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["a proxy that is no address", { OUVRAGE_PROXIES: "mandataire" }, "OUVRAGE_PROXIES"],
    [
      "a provider without its identifier",
      { OUVRAGE_OIDC_ISSUER: "https://a.exemple.fr" },
      "OUVRAGE_OIDC_CLIENT_ID",
    ],
    [
      "a provider over http",
      {
        OUVRAGE_OIDC_ISSUER: "http://a.exemple.fr",
        OUVRAGE_OIDC_CLIENT_ID: "a",
        OUVRAGE_OIDC_CLIENT_SECRET: "b",
      },
      "https",
    ],
  ])("%s", async (_, environment, told) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const run = await runLine(serve);
    expect(run.status).toBe(2);
    expect(run.err).toContain(told);
  });

  test("an address to listen at that is none, or without a login", async () => {
    expect((await runLine([...serve, "--listen", "ailleurs"])).err).toContain("n’est pas une adresse");
    expect((await runLine(["serve", "--listen", "0.0.0.0"])).err).toContain("--public-url");
  });
});
