import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { words as everywhere } from "./everywhere.fr.ts";
import { addWords, findWords, say, sayOr } from "./say.ts";
import { wordsFr, wordsOfRooms } from "./words.fr.ts";

const screens = resolve(import.meta.dirname, "..");

/** A file that a page is made of, with the rooms whose words are open there. */
interface Part {
  readonly file: string;
  readonly rooms: readonly string[];
}

/** Files asked for by a file: at once, or later with the words of more rooms. */
function partsOf({ file, rooms }: Part): readonly Part[] {
  const source = readFileSync(file, "utf8");
  const at = (path: string | undefined) => resolve(dirname(file), path ?? "");
  const opened = [...source.matchAll(/withWords\(\s*\[([^\]]*)\],[^"]*import\(\s*"([^"]+)"/g)].map(
    (found) => ({
      file: at(found[2]),
      rooms: [...rooms, ...(found[1] ?? "").split(",").map((name) => name.trim().replaceAll('"', ""))],
    }),
  );
  const others = [
    ...source.matchAll(/(?:^import (?!type )[^;]*?|^export [^;]*?from |import\(\s*)"(\.[^"]+)"/gm),
  ].map((found) => ({ file: at(found[1]), rooms }));
  return [...opened, ...others.filter((other) => !opened.some((part) => part.file === other.file))];
}

/** Every file of the screens with the rooms open there, on each way that leads to it from the addresses. */
function allParts(): readonly Part[] {
  const waiting: Part[] = [{ file: resolve(screens, "app/router.tsx"), rooms: [] }];
  const found = new Map<string, Part>();
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const rooms = [...new Set(part.rooms)].toSorted();
    const key = `${part.file} ${rooms}`;
    const isScreen = part.file.startsWith(screens) && !part.file.endsWith(".fr.ts") && existsSync(part.file);
    if (!isScreen || found.has(key)) continue;
    found.set(key, { file: part.file, rooms });
    waiting.push(...partsOf({ file: part.file, rooms }));
  }
  return [...found.values()];
}

/** Keys written whole in a file, and those that begin as a key made at run time does. */
function keysIn(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const whole = [...source.matchAll(/"([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)"/g)].map((found) => found[1] ?? "");
  const begun = [...source.matchAll(/`([a-zA-Z]+\.[a-zA-Z0-9.]*)\$\{/g)].map((found) => found[1] ?? "");
  const keys = Object.keys(wordsFr);
  return [
    ...whole.filter((key) => Object.hasOwn(wordsFr, key)),
    ...keys.filter((key) => begun.some((start) => key.startsWith(start))),
  ];
}

describe("words of pages", () => {
  test("a page opens the words of every room it speaks of", () => {
    const parts = allParts();
    expect(parts.filter(({ rooms }) => rooms.length > 0).length).toBeGreaterThan(100);
    const missing = parts.flatMap(({ file, rooms }) => {
      const open = Object.entries(wordsOfRooms).flatMap(([name, words]) =>
        rooms.includes(name) ? [words] : [],
      );
      const isOpen = (key: string) => [everywhere, ...open].some((words) => Object.hasOwn(words, key));
      return keysIn(file)
        .filter((key) => !isOpen(key))
        .map(
          (key) =>
            `${file.slice(screens.length + 1)} says ${key} with the words of ${rooms.join(", ") || "no room"}`,
        );
    });
    expect(missing).toEqual([]);
  });

  test("the words of a room are said once they are open, and a key said too early is a fault", () => {
    expect(() => say("visit.send.act")).toThrow("the page must open the words of its room");
    expect(findWords("visit.send.act")).toBeUndefined();
    addWords(wordsOfRooms.visit);
    expect(say("visit.send.act")).toBe(findWords("visit.send.act"));
    expect(sayOr("visit.no.such.key", "app.loading")).toBe(say("app.loading"));
  });

  test("no two rooms say the same key", () => {
    const keys = [everywhere, ...Object.values(wordsOfRooms)].flatMap((words) => Object.keys(words));
    expect(keys.length).toBe(new Set(keys).size);
  });
});
