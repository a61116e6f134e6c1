import { describe, expect, test } from "vitest";
import { commandList } from "./command-list.ts";
import { documentOf, runLine } from "./test-terminal.ts";

const unusable = { refusal: { code: "unusableArguments", message: expect.any(String) } };

describe("help", () => {
  test.each(["--help", "-h", "help"])("%s lists every command in French on standard output", async (word) => {
    const { status, out, err } = await runLine([word]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const { name, summary } of commandList)
      expect(out).toContain(`ouvrage ${name}`.trimEnd() && summary);
    expect(out).toContain("Chaque commande accepte --help");
  });

  test.each(commandList.map(({ name }) => name))(
    "%s --help says how it is written, and does nothing",
    async (name) => {
      const { status, out, err } = await runLine([name, "anything", "--help"]);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out.startsWith(`ouvrage ${name}`)).toBe(true);
      expect(out).not.toMatch(/undefined|\{[a-z]/i);
    },
  );

  test.each(commandList.map(({ name }) => name))(
    "%s --help --json is one document with its options",
    async (name) => {
      const answer = await runLine([name, "--help", "--json"]);
      const command = await commandList.find((each) => each.name === name)?.load();
      expect(documentOf(answer)).toMatchObject({
        name,
        options: Object.keys(command?.options ?? {}).map((option) => ({ name: option })),
      });
    },
  );

  test("the overview as JSON names the commands", async () => {
    const names = commandList.map(({ name }) => ({ name }));
    expect(documentOf(await runLine(["--help", "--json"]))).toMatchObject({ commands: names });
  });
});

describe("a line that cannot be understood ends with status 2 and a message on standard error", () => {
  test.each<[string, string[], RegExp]>([
    ["no command", [], /Indiquez une commande[\s\S]*ouvrage estimate/],
    ["a command that does not exist", ["plough"], /« plough » n’est pas une commande[\s\S]*ouvrage estimate/],
    ["the name of a property of objects", ["constructor"], /n’est pas une commande/],
    ["an option that does not exist", ["import", "a.csv", "--force"], /--force n’existe pas/],
    ["an option without its value", ["import", "a.csv", "--month"], /manque une valeur à l’option --month/],
    [
      "a value for an option that takes none",
      ["import", "a.csv", "--replace=yes"],
      /--replace s’écrit seule/,
    ],
    [
      "required options that are missing",
      ["estimate", "a.csv", "--outcome", "y"],
      /Il manque : --treatment, --covariates/,
    ],
    ["no file", ["import"], /Indiquez le fichier/],
    ["two files", ["import", "a.csv", "b.csv"], /« b.csv » est de trop/],
    ["a file for a command that reads none", ["serve", "a.csv"], /« a.csv » est de trop/],
    ["a file that does not exist", ["import", "nowhere.dsn"], /nowhere.dsn est introuvable/],
    ["a folder as a file", ["import", "."], /n’est pas un fichier/],
    ["a month that is none", ["import", "a.csv", "--month", "03/2026"], /« 03\/2026 » n’est pas un mois/],
    ["a port that is none", ["serve", "--port", "65536"], /n’est pas un port/],
    ["a port with a sign", ["serve", "--port=-1"], /n’est pas un port/],
    ["an empty port", ["serve", "--port="], /n’est pas un port/],
  ])("%s", async (_, given, message) => {
    const plain = await runLine(given);
    expect({ ...plain, err: "" }).toEqual({ status: 2, out: "", err: "" });
    expect(plain.err.replaceAll("\u00a0", " ")).toMatch(message);
    const json = await runLine([...given, "--json"]);
    expect(json.status).toBe(2);
    expect(documentOf(json)).toEqual(unusable);
  });

  test("--json is understood before the command too", async () => {
    expect(documentOf(await runLine(["--json", "plough"]))).toEqual(unusable);
  });

  test("the message of a command ends with how it is written", async () => {
    const { err } = await runLine(["estimate", "a.csv"]);
    expect(err).toContain("ouvrage estimate TABLEAU.csv --treatment COLONNE --outcome COLONNE");
    expect(err).toContain("ouvrage estimate --help");
  });
});
