import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTestFolder, writeTestFile } from "../test-terminal.ts";
import { buildWeb, putInPlace } from "./build-web.ts";

/** A house with a page of one script, that says whether it was built for people or for developers. */
async function makeHouse(): Promise<string> {
  const house = await openTestFolder();
  await mkdir(join(house, "web", "src"), { recursive: true });
  await writeTestFile(house, "web/vite.config.ts", "export default {};");
  await writeTestFile(
    house,
    "web/index.html",
    '<!doctype html><title>x</title><script type="module" src="/src/main.ts"></script>',
  );
  await writeScript(house, 'document.title = import.meta.env.PROD ? "people" : "developers";');
  return house;
}

function writeScript(house: string, content: string): Promise<void> {
  return writeFile(join(house, "web", "src", "main.ts"), content);
}

async function scriptOf(built: string): Promise<string> {
  const [name = ""] = (await readdir(join(built, "assets"))).filter((file) => file.endsWith(".js"));
  return readFile(join(built, "assets", name), "utf8");
}

test("a missing web app is built, for people and not for developers, and leaves no draft", async () => {
  const house = await makeHouse();
  const built = await buildWeb(house);
  expect(existsSync(join(built, "index.html"))).toBe(true);
  expect(await scriptOf(built)).toContain("people");
  expect(await readdir(join(house, "web", ".cache"))).toEqual([]);
});

test("it is built again when a source changes, and only then", async () => {
  const house = await makeHouse();
  const built = await buildWeb(house);
  await writeTestFile(built, "mark", "");
  await buildWeb(house);
  expect(existsSync(join(built, "mark"))).toBe(true);
  await writeTestFile(house, "web/src/main.test.ts", "a test is no source");
  await buildWeb(house);
  expect(existsSync(join(built, "mark"))).toBe(true);
  await writeScript(house, 'document.title = "otherwise";');
  await buildWeb(house);
  expect(existsSync(join(built, "mark"))).toBe(false);
  expect(await scriptOf(built)).toContain("otherwise");
});

test("sources that do not build leave the former app in place", async () => {
  const house = await makeHouse();
  const built = await buildWeb(house);
  await writeScript(house, "import './nowhere.ts';");
  await expect(buildWeb(house)).rejects.toThrow();
  expect(await scriptOf(built)).toContain("people");
  expect(await readdir(join(house, "web", ".cache"))).toEqual([]);
});

test("what was built without its stamp is built again", async () => {
  const house = await makeHouse();
  const built = await buildWeb(house);
  await rm(join(built, ".stamp"));
  await writeTestFile(built, "mark", "");
  await buildWeb(house);
  expect(existsSync(join(built, "mark"))).toBe(false);
});

test("several that put the same app in place at once leave it whole, in place of the former one", async () => {
  const folder = await openTestFolder();
  const built = join(folder, "dist");
  for (const stamp of ["one", "other"]) {
    const drafts = Array.from({ length: 8 }, (_, each) => join(folder, `draft-${each}`));
    for (const draft of drafts) {
      await rm(draft, { recursive: true, force: true });
      await mkdir(join(draft, "assets"), { recursive: true });
      for (const name of [".stamp", "index.html", "assets/main.js"])
        await writeFile(join(draft, name), stamp);
    }
    await Promise.all(drafts.map((draft) => putInPlace(draft, built, stamp)));
    for (const name of [".stamp", "index.html", "assets/main.js"])
      expect(await readFile(join(built, name), "utf8")).toBe(stamp);
    expect((await readdir(folder)).filter((name) => name.endsWith("-former"))).toEqual([]);
  }
});
