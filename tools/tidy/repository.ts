import { z } from "zod";
import { type Finding, type HouseFile, isTest, lineAt, type Rule } from "./house.ts";

const largestBinary = 200_000;
const longestReadme = 80;
const largestKernel = 12;

/** A pattern that no text file of the repository may contain; written so that it does not match itself. */
interface BannedText {
  readonly pattern: RegExp;
  readonly what: string;
  readonly use: string;
  readonly where: RegExp;
}

const code = /\.(ts|tsx|mjs|sql|css)$/;
const everywhere = /(?:)/;

const bannedTexts: readonly BannedText[] = [
  {
    // A social security number: sex, year, month (or the codes that stand in for one), department, commune, rank.
    pattern:
      /(?<![\w.,])[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?(?![\w.])/g,
    what: "a number that looks like a social security number",
    use: "one that no person can have, or none",
    where: everywhere,
  },
  {
    pattern: /\bregistry\.\w[\w.-]*\.\w+|"res(?:olved)":/g,
    what: "the name of a package registry",
    use: "the registry that npm is set to",
    where: everywhere,
  },
  {
    pattern: /(?<![\w.:~-])\/(?:work|home|root|Users)\/\w+/g,
    what: "a path of one machine",
    use: "a path from the root of the repository",
    where: everywhere,
  },
  {
    pattern: /\b(?:TO[D]O|FIX[M]E|XX[X])\b/g,
    what: "a note to oneself",
    use: "an issue, or do it",
    where: code,
  },
  {
    pattern: /^\s*(?:\/\/|\/\*|--)\s*[-=*#~]{4,}/gm,
    what: "a section banner",
    use: "another file",
    where: code,
  },
  {
    pattern: /\b(?:test|it|describe)\.only\b/g,
    what: "a test that silences the others",
    use: "the test without only",
    where: code,
  },
];

export const bannedText: Rule = {
  name: "banned text",
  find: (house) =>
    house.files
      .filter((file) => !file.isBinary)
      .flatMap((file) => bannedTexts.flatMap((ban) => matchesOf(file, ban))),
};

export const binarySize: Rule = {
  name: "binary size",
  find: (house) =>
    house.files
      .filter((file) => file.isBinary && file.bytes > largestBinary)
      .map((file) => at(file, 1, `a binary of ${file.bytes} bytes is banned, use ${largestBinary} at most`)),
};

export const readmeLength: Rule = {
  name: "README",
  find: (house) => {
    const readme = house.files.find((file) => file.path === "README.md");
    if (readme === undefined) return [missing("README.md")];
    const count = readme.text.trimEnd().split("\n").length;
    return count > longestReadme
      ? [at(readme, longestReadme + 1, `${count} lines is banned, use ${longestReadme} at most`)]
      : [];
  },
};

/** Every folder that ARCHITECTURE.md names between backquotes exists. */
export const architectureFolder: Rule = {
  name: "ARCHITECTURE",
  find: (house) => {
    const page = house.files.find((file) => file.path === "ARCHITECTURE.md");
    if (page === undefined) return [missing("ARCHITECTURE.md")];
    return [...page.text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*)\/`/g)]
      .filter(([, folder = ""]) => !house.files.some((file) => `/${file.path}`.includes(`/${folder}/`)))
      .map((match) => {
        const line = lineAt(page.text, match.index);
        return at(page, line, `the folder ${match[1]} that does not exist is banned, use the real one`);
      });
  },
};

/** Reference tables say where they come from and when somebody last looked. */
export const referenceSource: Rule = {
  name: "reference source",
  find: (house) =>
    house.files
      .filter((file) => /^core\/src\/.*\.json$/.test(file.path))
      .flatMap((file) => referenceFaults(file).map((message) => at(file, 1, message))),
};

export const kernelSize: Rule = {
  name: "kernel size",
  find: (house) => {
    const kernel = house.files.filter(
      (file) => file.path.startsWith("core/src/kernel/") && !isTest(file.path),
    );
    const last = kernel.at(-1);
    if (last === undefined || kernel.length <= largestKernel) return [];
    return [at(last, 1, `a kernel of ${kernel.length} files is banned, use ${largestKernel} at most`)];
  },
};

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Every library is pinned, and every one that runs in production is explained in docs/decisions. */
export const explainedDependency: Rule = {
  name: "dependency",
  find: (house) => {
    const file = house.files.find((each) => each.path === "package.json");
    if (file === undefined) return [];
    const wanted = packageSchema.parse(JSON.parse(file.text));
    const decisions = house.files
      .filter((each) => each.path.startsWith("docs/decisions/"))
      .map((each) => each.text);
    const pinned = Object.entries({
      ...wanted.dependencies,
      ...wanted.optionalDependencies,
      ...wanted.devDependencies,
    });
    const running = Object.keys({ ...wanted.dependencies, ...wanted.optionalDependencies });
    const lineOf = (name: string) => lineAt(file.text, file.text.indexOf(`"${name}":`));
    return [
      ...pinned
        .filter(([, version]) => !/\d+\.\d+\.\d+/.test(version) || /^[\^~>*]/.test(version))
        .map(([name]) =>
          at(
            file,
            lineOf(name),
            `${name} without an exact version is banned, use the one in package-lock.json`,
          ),
        ),
      ...running
        .filter((name) => !decisions.some((text) => text.includes(name)))
        .map((name) =>
          at(file, lineOf(name), `${name} without a reason is banned, use a line in docs/decisions`),
        ),
    ];
  },
};

function referenceFaults(file: HouseFile): readonly string[] {
  const table = z.record(z.string(), z.unknown()).safeParse(parseJson(file.text));
  if (!table.success) return ["a reference that is not an object is banned, use { checkedOn, source, rows }"];
  const faults: string[] = [];
  const checkedOn = table.data.checkedOn;
  if (typeof checkedOn !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(checkedOn)) {
    faults.push('a reference without checkedOn is banned, use "checkedOn": "2026-03-31"');
  }
  if (!hasSource(table.data))
    faults.push("a reference without source is banned, use a source, or one in each row");
  return faults;
}

function hasSource(table: Readonly<Record<string, unknown>>): boolean {
  if (isFilled(table.source) || isFilled(table.sources)) return true;
  const lists = Object.values(table).filter((value) => Array.isArray(value) && value.length > 0);
  return (
    lists.length > 0 &&
    lists.every((list) => z.array(z.looseObject({ source: z.string().min(1) })).safeParse(list).success)
  );
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function matchesOf(file: HouseFile, ban: BannedText): readonly Finding[] {
  if (!ban.where.test(file.path)) return [];
  return [...file.text.matchAll(ban.pattern)].map((match) =>
    at(file, lineAt(file.text, match.index), `${ban.what} is banned, use ${ban.use}`),
  );
}

function missing(place: string): Finding {
  return { path: place, line: 1, message: `a house without ${place} is banned, use one` };
}

function at(file: HouseFile, line: number, message: string): Finding {
  return { path: file.path, line, message };
}
