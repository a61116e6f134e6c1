import { expect, test } from "vitest";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { newVisit, withFirm } from "./edit-visit.ts";
import { sendVisit } from "./send-visit.ts";

const id = "0123456789abcdef0123456789abcdef";
const now = "2026-11-23T10:00:00.000Z";

/** A visit on a device, and an organisation that keeps diagnoses; some answers are lost on their way. */
function bench(fates: ("arrives" | "answerLost" | "lost")[] = []) {
  let visit = newVisit("Durand");
  const there = new Map<string, KeptDocument<Diagnosis>>();
  const kept = (content = visit) => ({ id, revision: 1, savedAt: "", content });
  const carry = (act: () => KeptDocument<Diagnosis>) => {
    const fate = fates.shift() ?? "arrives";
    if (fate === "lost") throw new CallRefused({ code: "unreachable" }, 0);
    const answer = act();
    if (fate === "answerLost") throw new CallRefused({ code: "unreachable" }, 0);
    return answer;
  };
  const put = (content: Diagnosis, revision: number) => {
    const next = { id, revision, savedAt: "", content };
    there.set(id, next);
    return next;
  };
  const ports = {
    organisation: "o",
    shelf: {
      load: async () => kept(),
      async change(_id: string, next: (current: typeof visit) => typeof visit) {
        visit = next(visit);
        return kept();
      },
    },
    begin: async (_id: string, content: Diagnosis) => carry(() => there.get(id) ?? put(content, 1)),
    save: async (_id: string, content: Diagnosis, basedOnRevision: number) =>
      carry(() => put(content, basedOnRevision + 1)),
    now: () => now,
  };
  return {
    send: () => sendVisit(ports, id),
    rename(firm: string) {
      visit = withFirm(visit, firm);
    },
    changeThere(label: string) {
      const current = there.get(id);
      if (current !== undefined) put({ ...current.content, label }, current.revision + 1);
    },
    there: () => [...there.values()],
    sent: () => visit.sent,
  };
}

const unreachable = { refusal: { code: "unreachable" } };

test("a visit is sent once, and says where and when", async () => {
  const { send, there, sent } = bench();
  await send();
  expect(there()).toMatchObject([{ revision: 1, content: { label: "Durand" } }]);
  expect(sent()).toEqual({ organisation: "o", revision: 1, at: now, isLatest: true });
});

test("a lost answer makes no second diagnosis, and what changed meanwhile goes with the next try", async () => {
  const { send, there, sent, rename } = bench(["answerLost", "lost"]);
  await expect(send()).rejects.toMatchObject(unreachable);
  await expect(send()).rejects.toMatchObject(unreachable);
  expect(sent()).toBeUndefined();
  rename("Durand et fils");
  await send();
  expect(there()).toMatchObject([{ revision: 2, content: { label: "Durand et fils" } }]);
  expect(sent()).toMatchObject({ revision: 2, isLatest: true });
});

test("changes made here after sending are sent over what was sent", async () => {
  const { send, there, rename, sent } = bench();
  await send();
  rename("Dupont");
  expect(sent()?.isLatest).toBe(false);
  await send();
  expect(there()).toMatchObject([{ revision: 2, content: { label: "Dupont" } }]);
});

test("an answer lost while sending changes is recognised the next time", async () => {
  const { send, there, rename, sent } = bench(["arrives", "arrives", "answerLost"]);
  await send();
  rename("Dupont");
  await expect(send()).rejects.toMatchObject(unreachable);
  await send();
  expect(there()).toMatchObject([{ revision: 2, content: { label: "Dupont" } }]);
  expect(sent()).toMatchObject({ revision: 2, isLatest: true });
});

test("what somebody changed over there since is never replaced", async () => {
  const { send, there, rename, changeThere } = bench();
  await send();
  changeThere("Relu par une collègue");
  rename("Dupont");
  await expect(send()).rejects.toMatchObject({ refusal: { code: "changedThere" } });
  expect(there()).toMatchObject([{ revision: 2, content: { label: "Relu par une collègue" } }]);
});
