import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine } from "../test-terminal.ts";

let folder: string;
let server: string;
const kind = testDatabases.find(({ missing }) => !missing);
beforeEach(async () => {
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  folder = await openTestFolder();
  server = await kind.open();
  pointAtFolder(join(folder, "donnees"), server);
});

const install = () => inLocalHouse(async ({ localOwner }) => localOwner);

async function keyPair() {
  const secret = join(folder, "cle-secrete");
  const run = await runLine(["backup-key", "--to", secret, "--json"]);
  const found = documentOf(run);
  if (typeof found !== "object" || found === null || !("recipient" in found)) throw new Error(run.err);
  return { secret, recipient: String(found.recipient) };
}

test("an installation is backed up while it serves, then put back elsewhere as it was", async () => {
  const owner = await install();
  const { secret, recipient } = await keyPair();
  expect((await stat(secret)).mode & 0o777).toBe(0o600);
  const file = join(folder, "a.age");
  const backup = await runLine(["backup", "--to", file, "--recipient", recipient, "--json"]);
  expect(documentOf(backup)).toMatchObject({ file, checked: true, tables: expect.any(Number) });
  expect((await readdir(join(folder, "donnees"))).filter((name) => name.startsWith("trial-"))).toEqual([]);
  expect((await readFile(file)).toString("latin1")).not.toContain("organisation");

  const list = join(folder, "effacements.json");
  expect((await runLine(["erasures", "--to", list])).status).toBe(0);
  const checked = await runLine(["restore", file, "--check", "--identity-file", secret, "--json"]);
  expect(documentOf(checked)).toMatchObject({ good: true });

  pointAtFolder(join(folder, "ailleurs"), await kind?.open());
  const restored = await runLine(["restore", file, "--identity-file", secret, "--erasures", list]);
  expect(restored).toMatchObject({ status: 0, out: expect.stringContaining("C’est remis") });
  expect(restored.out).toContain("aucun n’était à refaire");
  expect(await install()).toBe(owner);
  const twice = await runLine(["import", "--all", file, "--identity-file", secret, "--json"]);
  expect(documentOf(twice)).toMatchObject({ refusal: { code: "notEmpty" } });
  expect(twice.status).toBe(1);
});

test("what an export wrote, import --all reads, and says that no list of erasures was given", async () => {
  const owner = await install();
  const { secret, recipient } = await keyPair();
  const file = join(folder, "a.age");
  expect((await runLine(["export", "--to", file, "--recipient", recipient])).status).toBe(0);
  pointAtFolder(join(folder, "ailleurs"), await kind?.open());
  const read = await runLine(["import", "--all", file, "--identity-file", secret]);
  expect(read.out).toContain("Aucune liste d’effacements");
  expect(await install()).toBe(owner);
});

describe("refused in plain words", () => {
  test("a folder where nothing is, and it stays so", async () => {
    const passphrase = join(folder, "phrase");
    await writeFile(passphrase, "quatre mots pris au hasard\n");
    const run = await runLine([
      "backup",
      "--to",
      join(folder, "a.age"),
      "--passphrase-file",
      passphrase,
      "--json",
    ]);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "nothingHere" } });
    expect(await readdir(folder)).toEqual(["phrase"]);
  });

  test.each([
    [[]],
    [["--recipient", "age1x", "--passphrase-file", "absent"]],
    [["--passphrase-file", "absent"]],
  ])("no secret, two, or a file that is not there: %j", async (given) => {
    const run = await runLine(["backup", "--to", join(folder, "a.age"), ...given, "--json"]);
    expect(run.status).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  test("a short passphrase, a key file without key, a file that is no archive, a list that is none", async () => {
    const short = join(folder, "phrase");
    await writeFile(short, "motdepasse");
    const file = join(folder, "a.age");
    const refusalOf = async (given: readonly string[]) => (await runLine([...given, "--json"])).err;
    expect(await refusalOf(["backup", "--to", file, "--passphrase-file", short])).toContain("trop courte");
    expect(await refusalOf(["restore", short, "--identity-file", short])).toContain("clé secrète");
    const { secret } = await keyPair();
    expect(await refusalOf(["restore", short, "--identity-file", secret])).toContain(
      "n’est pas une sauvegarde",
    );
    const asked = ["restore", short, "--identity-file", secret, "--erasures", short];
    expect(await refusalOf(asked)).toContain("liste d’effacements");
    expect(await refusalOf(["backup-key", "--to", secret])).toContain("existe déjà");
  });
});
