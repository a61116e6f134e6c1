import { expect, test } from "vitest";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "./document-keeper.ts";
import { openDocumentSaver, type SavingState } from "./document-saver.ts";

const kept: KeptDocument<unknown> = { id: "a", revision: 3, savedAt: "", content: { text: "" } };

/** A keeper in memory whose next answers are told, a clock moved by hand, and what was said of the saving. */
function bench(fates: ("kept" | "lostBefore" | "lostAfter" | "refused")[] = []) {
  let stored = kept;
  const states: SavingState["kind"][] = [];
  const sent: unknown[] = [];
  let next: (() => void) | undefined;
  const keeper = {
    load: async () => stored,
    async save(_id: string, content: unknown, basedOnRevision: number) {
      const fate = fates.shift() ?? "kept";
      sent.push(content);
      if (fate === "lostBefore") throw new CallRefused({ code: "unreachable" }, 0);
      if (fate === "refused") throw new CallRefused({ code: "notAllowed" }, 403);
      if (basedOnRevision !== stored.revision) throw new CallRefused({ code: "revisionOutdated" }, 409);
      stored = { ...stored, content, revision: basedOnRevision + 1 };
      if (fate === "lostAfter") throw new CallRefused({ code: "unreachable" }, 0);
      return stored;
    },
  };
  const saver = openDocumentSaver(keeper, kept, {
    later(_milliseconds, act) {
      next = act;
    },
    onState: ({ kind }) => states.push(kind),
  });
  /** Lets the time pass until nothing waits, or so many times. */
  const pass = async (times = 1) => {
    for (let count = 0; count < times; count += 1) {
      const act = next;
      next = undefined;
      act?.();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
  };
  const interfere = (content: unknown) => {
    stored = { ...stored, content, revision: stored.revision + 1 };
  };
  return { saver, states, sent, pass, interfere, stored: () => stored };
}

test("what is changed several times at once is saved once, in its latest state", async () => {
  const { saver, sent, states, pass, stored } = bench();
  for (const text of ["a", "ab", "abc"]) saver.change({ text });
  await pass();
  expect(sent).toEqual([{ text: "abc" }]);
  expect(stored()).toMatchObject({ revision: 4, content: { text: "abc" } });
  expect(states.at(-1)).toBe("saved");
});

test("what changes while it is being saved is saved next, on top of the revision just kept", async () => {
  const { saver, pass, stored, states } = bench();
  saver.change({ text: "a" });
  saver.saveNow();
  saver.change({ text: "ab" });
  await pass(2);
  expect(stored()).toMatchObject({ revision: 5, content: { text: "ab" } });
  expect(states.at(-1)).toBe("saved");
});

test("without connection nothing is lost: it says so, and tries again by itself", async () => {
  const { saver, pass, stored, states } = bench(["lostBefore", "lostBefore"]);
  saver.change({ text: "a" });
  await pass(2);
  expect(states.at(-1)).toBe("unreachable");
  expect(stored()).toBe(kept);
  await pass();
  expect(states.at(-1)).toBe("saved");
  expect(stored().content).toEqual({ text: "a" });
});

test("a save whose answer was lost is recognised, and somebody else's is not taken for it", async () => {
  const { saver, pass, states, stored, interfere } = bench(["lostAfter"]);
  saver.change({ text: "a", list: [1, { b: 2, a: 1 }] });
  await pass();
  expect(states.at(-1)).toBe("unreachable");
  await pass();
  expect(states.at(-1)).toBe("saved");
  expect(stored().revision).toBe(4);
  interfere({ text: "theirs" });
  saver.change({ text: "b" });
  await pass();
  expect(states.at(-1)).toBe("outdated");
});

test("what somebody else saved is never replaced without being asked", async () => {
  const { saver, pass, states, stored, interfere } = bench();
  interfere({ text: "theirs" });
  saver.change({ text: "mine" });
  await pass(3);
  expect(states.at(-1)).toBe("outdated");
  expect(stored().content).toEqual({ text: "theirs" });
  await saver.keepMine();
  expect(states.at(-1)).toBe("saved");
  expect(stored()).toMatchObject({ revision: 5, content: { text: "mine" } });
});

test("while a choice is to be made nothing is sent, whatever is typed or left", async () => {
  const { saver, pass, states, sent, stored, interfere } = bench();
  interfere({ text: "theirs" });
  saver.change({ text: "mine" });
  await pass(3);
  saver.saveNow();
  saver.change({ text: "mine, longer" });
  await pass(3);
  expect(states.at(-1)).toBe("outdated");
  expect(sent).toHaveLength(1);
  await saver.keepMine();
  expect(states.at(-1)).toBe("saved");
  expect(stored()).toMatchObject({ revision: 5, content: { text: "mine, longer" } });
});

test("a refusal is told once and not tried again", async () => {
  const { saver, pass, states, sent } = bench(["refused"]);
  saver.change({ text: "a" });
  await pass(3);
  saver.saveNow();
  await pass(3);
  expect(states.at(-1)).toBe("refused");
  expect(sent).toHaveLength(1);
});
