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

/** Two people who each write their own words in a list; the same word twice is a disagreement. */
interface Words {
  readonly words: readonly string[];
}

function mergingBench(fates: ("kept" | "lostAfter")[] = []) {
  let stored: KeptDocument<Words> = { id: "a", revision: 1, savedAt: "", content: { words: ["base"] } };
  let next: (() => void) | undefined;
  const states: SavingState["kind"][] = [];
  const shown: Words[] = [];
  const saver = openDocumentSaver<Words>(
    {
      load: async () => stored,
      async save(_id, content, basedOnRevision) {
        if (basedOnRevision !== stored.revision) throw new CallRefused({ code: "revisionOutdated" }, 409);
        stored = { ...stored, content, revision: basedOnRevision + 1 };
        if (fates.shift() === "lostAfter") throw new CallRefused({ code: "unreachable" }, 0);
        return stored;
      },
    },
    stored,
    {
      later(_milliseconds, act) {
        next = act;
      },
      onState: ({ kind }) => states.push(kind),
      merge({ base, mine, theirs }) {
        const isTorn = mine.words[0] !== theirs.words[0] && theirs.words[0] !== base.words[0];
        return isTorn ? undefined : { words: [...new Set([...theirs.words, ...mine.words])] };
      },
      onMerged: (content) => shown.push(content),
    },
  );
  const pass = async () => {
    const act = next;
    next = undefined;
    act?.();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const interfere = (...words: readonly string[]) => {
    stored = { ...stored, content: { words }, revision: stored.revision + 1 };
  };
  return { saver, states, shown, pass, interfere, stored: () => stored };
}

test("what somebody else saved is put together with what is on screen, shown, and saved by itself", async () => {
  const { saver, states, shown, pass, interfere, stored } = mergingBench();
  interfere("base", "theirs");
  saver.change({ words: ["base", "mine"] });
  await pass();
  expect(stored()).toMatchObject({ revision: 3, content: { words: ["base", "theirs", "mine"] } });
  expect(shown).toEqual([{ words: ["base", "theirs", "mine"] }]);
  expect(states.at(-1)).toBe("saved");
  expect(states).not.toContain("outdated");
});

test("a disagreement stops the saving until it is settled, and typing goes on meanwhile", async () => {
  const { saver, states, pass, interfere, stored } = mergingBench();
  interfere("theirs");
  saver.change({ words: ["mine"] });
  await pass();
  expect(states.at(-1)).toBe("outdated");
  saver.change({ words: ["mine", "more"] });
  await pass();
  expect(stored().content).toEqual({ words: ["theirs"] });
  expect(await saver.whenSaved()).toBe(false);
  saver.settle({ words: ["mine", "more"] }, stored());
  expect(await saver.whenSaved()).toBe(true);
  expect(stored()).toMatchObject({ revision: 3, content: { words: ["mine", "more"] } });
  expect(states.at(-1)).toBe("saved");
});

test("one's own save whose answer was lost is no disagreement with oneself", async () => {
  const { saver, states, pass, stored } = mergingBench(["lostAfter"]);
  saver.change({ words: ["first"] });
  await pass();
  expect(states.at(-1)).toBe("unreachable");
  saver.change({ words: ["second"] });
  await pass();
  expect(states).not.toContain("outdated");
  expect(stored()).toMatchObject({ revision: 3, content: { words: ["second"] } });
});

test("a newer revision is taken in, with what waits put into it; an older one changes nothing", async () => {
  const { saver, states, shown, interfere, stored } = mergingBench();
  interfere("base", "moved");
  saver.takeIn(stored());
  expect([shown.at(-1), saver.revision(), states.at(-1)]).toEqual([{ words: ["base", "moved"] }, 2, "saved"]);
  saver.change({ words: ["base", "moved", "mine"] });
  interfere("base", "moved", "again");
  saver.takeIn(stored());
  expect(await saver.whenSaved()).toBe(true);
  expect(stored()).toMatchObject({ revision: 4, content: { words: ["base", "moved", "again", "mine"] } });
  saver.takeIn({ ...stored(), revision: 1, content: { words: ["old"] } });
  expect(saver.revision()).toBe(4);
  expect(shown.at(-1)?.words).toContain("mine");
});
