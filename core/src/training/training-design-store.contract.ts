import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import type { TrainingDesignStore } from "./ports.ts";
import {
  blockOf,
  designOf,
  keptAttachmentOf,
  keptDesignOf,
  sequenceOf,
  situationOf,
  traineeOf,
  voiceOf,
} from "./sample-design.ts";

/** What any store of training designs must do. `openStore` gives an empty one, with nobody else's designs in sight. */
export function trainingDesignStoreContract(openStore: () => Promise<TrainingDesignStore>): void {
  linksContract(openStore);
  describe("a store of training designs", () => {
    test("starts empty, and knows no design", async () => {
      const store = await openStore();
      expect(await store.list()).toEqual([]);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
    });

    test("gives back a design as it was kept", async () => {
      const store = await openStore();
      const content = designOf({
        label: "Équipe « du soir » — 100 % 🧹",
        trainees: [traineeOf({ id: "t1", weeklyMinutes: known(0) })],
        situations: [situationOf({ id: "s1", words: "Le hall\n« à deux »" })],
        blocks: [blockOf({ id: "b1", sequences: [sequenceOf({ id: "q1", kind: "reflection" })] })],
      });
      const kept = keptDesignOf({ id: "a", content });
      await store.add(kept);
      expect(await store.find("a")).toEqual(kept);
    });

    test("keeps the first of two under one id, and tells the second that it is taken", async () => {
      const store = await openStore();
      const first = keptDesignOf({ id: "a" });
      expect(await store.add(first)).toBe(true);
      expect(await store.add(keptDesignOf({ id: "a", content: designOf({ label: "Autre" }) }))).toBe(false);
      expect(await store.list()).toHaveLength(1);
      expect(await store.find("a")).toEqual(first);
    });

    test("keeps the next revision whole, and no other one", async () => {
      const store = await openStore();
      await store.add(keptDesignOf({ id: "a" }));
      const second = keptDesignOf({ id: "a", revision: 2, content: designOf({ label: "B" }) });
      expect(await store.replace(second)).toBe("saved");
      for (const revision of [1, 2, 4]) {
        expect(await store.replace(keptDesignOf({ id: "a", revision }))).toBe("revisionOutdated");
      }
      expect(await store.find("a")).toEqual(second);
    });

    test("says that a design is unknown before anything about its revision", async () => {
      const store = await openStore();
      expect(await store.replace(keptDesignOf({ id: "a", revision: 7 }))).toBe("unknownDocument");
      expect(await store.list()).toEqual([]);
    });

    test("lists the one saved last first, without its content, under its present name", async () => {
      const store = await openStore();
      const [early, late] = ["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"];
      await store.add(keptDesignOf({ id: "a", savedAt: early }));
      await store.add(keptDesignOf({ id: "c", savedAt: late }));
      await store.add(keptDesignOf({ id: "b", savedAt: late }));
      expect((await store.list()).map(({ id }) => id)).toEqual(["b", "c", "a"]);
      const renamed = keptDesignOf({ id: "a", revision: 2, content: designOf({ label: "Renommé" }) });
      await store.replace(renamed);
      const { content, ...rest } = renamed;
      expect((await store.list())[0]).toEqual({ ...rest, label: content.label, category: "", diagnosis: "" });
    });
  });
}

/** What any store of training designs must do with the photos and voice notes kept beside them. */
export function attachmentStoreContract(openStore: () => Promise<TrainingDesignStore>): void {
  describe("a store of photos and voice notes", () => {
    test("gives back a photo and a voice note byte for byte", async () => {
      const store = await openStore();
      await store.add(keptDesignOf({ id: "a" }));
      const photo = keptAttachmentOf({
        id: "p",
        bytes: Uint8Array.from({ length: 512 }, (_, index) => index),
      });
      const voice = keptAttachmentOf({ id: "v", kind: "voice", mediaType: "audio/ogg", bytes: voiceOf() });
      expect(await store.attach("a", photo, 2)).toBe("kept");
      expect(await store.attach("a", voice, 2)).toBe("kept");
      expect(await store.findAttachment("a", "p")).toEqual(photo);
      expect(await store.findAttachment("a", "v")).toEqual(voice);
    });

    test("takes the most attachments allowed, and not one more", async () => {
      const store = await openStore();
      await store.add(keptDesignOf({ id: "a" }));
      expect(await store.attach("a", keptAttachmentOf({ id: "p1" }), 1)).toBe("kept");
      expect(await store.attach("a", keptAttachmentOf({ id: "p2" }), 1)).toBe("tooManyAttachments");
      expect(await store.findAttachment("a", "p2")).toBeUndefined();
      expect(await store.detach("a", "p1")).toBe(true);
      expect(await store.attach("a", keptAttachmentOf({ id: "p2" }), 1)).toBe("kept");
    });

    test("keeps the first of two under one id, and tells the second that it is taken, even when full", async () => {
      const store = await openStore();
      for (const id of ["a", "b"]) await store.add(keptDesignOf({ id }));
      const first = keptAttachmentOf({ id: "p" });
      expect(await store.attach("a", first, 1)).toBe("kept");
      expect(await store.attach("a", keptAttachmentOf({ id: "p", bytes: voiceOf() }), 1)).toBe("taken");
      expect(await store.findAttachment("a", "p")).toEqual(first);
      expect(await store.attach("b", first, 1)).toBe("kept");
    });

    test("attaches nothing to a design that is not there", async () => {
      const store = await openStore();
      expect(await store.attach("a", keptAttachmentOf({ id: "p" }), 0)).toBe("unknownDocument");
      expect(await store.findAttachment("a", "p")).toBeUndefined();
      expect(await store.detach("a", "p")).toBe(false);
    });

    test("a later revision keeps the attachments; removing the design forgets them", async () => {
      const store = await openStore();
      await store.add(keptDesignOf({ id: "a" }));
      await store.attach("a", keptAttachmentOf({ id: "p" }), 9);
      await store.replace(keptDesignOf({ id: "a", revision: 2 }));
      expect(await store.findAttachment("a", "p")).toBeDefined();
      expect(await store.remove("a")).toBe(true);
      expect(await store.find("a")).toBeUndefined();
      await store.add(keptDesignOf({ id: "a" }));
      expect(await store.findAttachment("a", "p")).toBeUndefined();
    });
  });
}

function linksContract(openStore: () => Promise<TrainingDesignStore>): void {
  describe("the list of a store of training designs", () => {
    test("tells in the list for which category a design is, and from which diagnosis it was begun", async () => {
      const store = await openStore();
      await store.add(keptDesignOf({ id: "a" }));
      const { targetGroup } = designOf();
      const linked = { ...targetGroup, category: known({ id: "c", version: 2 }) };
      const content = designOf({ diagnosis: "d", targetGroup: linked });
      await store.replace(keptDesignOf({ id: "a", revision: 2, content }));
      expect(await store.list()).toMatchObject([{ id: "a", category: "c", diagnosis: "d" }]);
    });
  });
}
