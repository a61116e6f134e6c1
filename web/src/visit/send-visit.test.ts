import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { DesignAttachment, TrainingDesign } from "../../../core/src/training/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { beginDesign } from "./begin-design.ts";
import { newVisit, withDesign, withFirm } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import { type Destination, sendVisit, unsentAttachments } from "./send-visit.ts";
import { hasLatest, type SentVisit } from "./sent-visit.ts";

const id = "0123456789abcdef0123456789abcdef";
const now = "2026-11-23T10:00:00.000Z";

type Fate = "arrives" | "answerLost" | "lost";

const lineOf = (attachment: string): DesignAttachment => ({
  id: attachment,
  kind: "photo",
  mediaType: "image/png",
  byteCount: 3,
  sha256: attachment.padEnd(64, "0"),
  label: attachment,
});

/** An organisation that keeps documents under the ids it is given. */
function shelfThere<Content>(carry: <Value>(act: () => Value) => Value) {
  const kept = new Map<string, KeptDocument<Content>>();
  let clock = 0;
  const put = (content: Content, revision: number) => {
    clock += 1;
    const next = { id, revision, savedAt: String(clock), content };
    kept.set(id, next);
    return next;
  };
  const destination: Destination<Content> = {
    begin: async (_id, content) => carry(() => kept.get(id) ?? put(content, 1)),
    save: async (_id, content, basedOnRevision) => carry(() => put(content, basedOnRevision + 1)),
  };
  return { kept, put, destination };
}

/** A visit on a device, and an organisation; some calls or their answers are lost on their way. */
function bench(fates: Fate[] = []) {
  let visit: Visit = newVisit("Durand");
  let noted: SentVisit | undefined;
  const calls: string[] = [];
  const carry = <Value>(act: () => Value): Value => {
    const fate = fates.shift() ?? "arrives";
    if (fate === "lost") throw new CallRefused({ code: "unreachable" }, 0);
    const answer = act();
    if (fate === "answerLost") throw new CallRefused({ code: "unreachable" }, 0);
    return answer;
  };
  const diagnoses = shelfThere<Diagnosis>(carry);
  const designs = shelfThere<TrainingDesign>(carry);
  const photos = new Set<string>();
  const here = new Set<string>();
  const ports = {
    organisation: "o",
    shelf: {
      load: async () => ({ id, revision: 1, savedAt: "", content: visit }),
      sent: async () => noted,
      async noteSent(_id: string, sent: SentVisit) {
        noted = structuredClone(sent);
      },
      attachment: async (_id: string, attachment: string) =>
        here.has(attachment)
          ? { id: attachment, mediaType: "image/png", bytes: new ArrayBuffer(3) }
          : undefined,
    },
    diagnoses: diagnoses.destination,
    designs: designs.destination,
    attach: async (_design: string, line: DesignAttachment) =>
      carry(() => {
        if (designs.kept.size === 0) throw new Error("invalid order; the design must be there first");
        calls.push(line.id);
        photos.add(line.id);
        return line;
      }),
    detach: async (_design: string, attachment: string) => carry(() => void photos.delete(attachment)),
    now: () => now,
  };
  return {
    send: () => sendVisit(ports, id),
    change(next: (current: Visit) => Visit) {
      visit = next(visit);
    },
    rename: (firm: string) => {
      visit = withFirm(visit, firm);
    },
    /** The training, with these photos, all on the device unless told. */
    design(label: string, attachments: readonly string[] = [], onDevice = attachments) {
      for (const each of onDevice) here.add(each);
      visit = withDesign(visit, { ...beginDesign(id, visit, label), attachments: attachments.map(lineOf) });
    },
    visit: () => visit,
    sent: () => noted,
    isDone: () => noted !== undefined && hasLatest(noted, visit),
    diagnoses,
    designs,
    photos,
    calls,
  };
}

const unreachable = { refusal: { code: "unreachable" } };

test("a visit is sent once, in order, and says where and when", async () => {
  const world = bench();
  world.design("Poser", ["a", "b"]);
  await world.send();
  expect([...world.diagnoses.kept.values()]).toMatchObject([{ revision: 1, content: { label: "Durand" } }]);
  expect([...world.designs.kept.values()]).toMatchObject([
    { revision: 1, content: { label: "Poser", diagnosis: id } },
  ]);
  expect(world.calls).toEqual(["a", "b"]);
  expect(world.sent()).toMatchObject({ organisation: "o", at: now, attachments: ["a", "b"] });
  expect(world.isDone()).toBe(true);
});

test("without training, the diagnosis goes alone", async () => {
  const world = bench();
  await world.send();
  expect([world.diagnoses.kept.size, world.designs.kept.size, world.isDone()]).toEqual([1, 0, true]);
});

test("stopped on the way it is not said to be sent, and goes on from there", async () => {
  const world = bench(["arrives", "arrives", "arrives", "lost"]);
  world.design("Poser", ["a", "b"]);
  await expect(world.send()).rejects.toMatchObject(unreachable);
  expect([world.sent()?.at, world.isDone()]).toEqual([undefined, false]);
  await world.send();
  expect([world.calls, world.isDone()]).toEqual([["a", "b"], true]);
});

test("changes made here after sending make it no longer the latest, and are sent over what was sent", async () => {
  const world = bench();
  world.design("Poser", ["a"]);
  await world.send();
  world.rename("Dupont");
  expect(world.isDone()).toBe(false);
  world.design("Poser droit", ["a", "b"]);
  await world.send();
  expect([...world.diagnoses.kept.values()]).toMatchObject([{ revision: 2, content: { label: "Dupont" } }]);
  expect([...world.designs.kept.values()]).toMatchObject([
    { revision: 2, content: { label: "Poser droit" } },
  ]);
  expect(world.calls).toEqual(["a", "b"]);
});

test("an answer lost while sending changes is recognised, even when more was changed here meanwhile", async () => {
  const world = bench(["arrives", "arrives", "answerLost"]);
  await world.send();
  world.rename("Dupont");
  await expect(world.send()).rejects.toMatchObject(unreachable);
  world.rename("Dupont et filles");
  await world.send();
  expect([...world.diagnoses.kept.values()]).toMatchObject([
    { revision: 3, content: { label: "Dupont et filles" } },
  ]);
  expect(world.isDone()).toBe(true);
});

test.each(["diagnoses", "designs"] as const)(
  "in %s, what somebody changed over there is never replaced",
  async (kind) => {
    const world = bench();
    world.design("Poser", ["a"]);
    await world.send();
    const theirs = { label: "Relu par une collègue" };
    if (kind === "diagnoses") world.diagnoses.put({ ...world.visit().diagnosis, ...theirs }, 2);
    else world.designs.put({ ...beginDesign(id, world.visit(), ""), ...theirs }, 2);
    world.rename("Dupont");
    world.design("Poser droit", ["b"]);
    await expect(world.send()).rejects.toMatchObject({ refusal: { code: "changedThere" } });
    expect([...world[kind].kept.values()]).toMatchObject([{ revision: 2, content: theirs }]);
    expect([[...world.photos], world.isDone()]).toEqual([["a"], false]);
  },
);

describe("photos", () => {
  test("let go here are let go there, once the training without them is there", async () => {
    const world = bench();
    world.design("Poser", ["a", "b"]);
    await world.send();
    world.design("Poser", ["b"]);
    await world.send();
    expect([[...world.photos], world.sent()?.attachments]).toEqual([["b"], ["b"]]);
  });

  test("that are not on this device stop nothing, and are counted", async () => {
    const world = bench();
    world.design("Poser", ["a", "b"], ["b"]);
    const sent = await world.send();
    expect([[...world.photos], world.isDone()]).toEqual([["b"], true]);
    expect(unsentAttachments(sent, world.visit())).toBe(1);
  });

  test("go again with a training that was removed over there", async () => {
    const world = bench();
    world.design("Poser", ["a"]);
    await world.send();
    world.designs.kept.clear();
    world.photos.clear();
    world.design("Poser droit", ["a"]);
    await world.send();
    expect([...world.photos]).toEqual(["a"]);
    expect([...world.designs.kept.values()]).toMatchObject([
      { revision: 1, content: { label: "Poser droit" } },
    ]);
  });
});

test("whatever is lost, and whatever changes between two tries, it ends with one of each and all of it", async () => {
  const anyFate = fc.constantFrom<Fate>("arrives", "answerLost", "lost");
  const anyEdit = fc.record({
    firm: fc.constantFrom("Durand", "Dupont", "Martin"),
    label: fc.constantFrom("Poser", "Poser droit"),
    photos: fc.subarray(["a", "b", "c"]),
  });
  const anyStory = fc.tuple(
    fc.array(anyFate, { maxLength: 14 }),
    fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(anyStory, async ([fates, edits]) => {
      const world = bench([...fates]);
      for (const { firm, label, photos } of edits) {
        world.rename(firm);
        world.design(label, photos);
        await world.send().catch((error: unknown) => expect(error).toMatchObject(unreachable));
      }
      while (!world.isDone())
        await world.send().catch((error: unknown) => expect(error).toMatchObject(unreachable));
      const [diagnosis, design] = [world.diagnoses.kept.get(id), world.designs.kept.get(id)];
      expect([diagnosis?.content, design?.content]).toEqual([world.visit().diagnosis, world.visit().design]);
      const held = world.visit().design?.attachments.map((line) => line.id);
      expect([...world.photos].toSorted()).toEqual(held);
    }),
    { numRuns: 500 },
  );
});
