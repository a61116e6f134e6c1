import { describe, expect, test } from "vitest";
import type { DesignAttachment } from "../../../core/src/training/public.ts";
import { CallRefused } from "../http/call.ts";
import { beginDesign } from "./begin-design.ts";
import { newVisit, withDesign } from "./edit-visit.ts";
import { keepAttachments } from "./keep-attachments.ts";
import type { VisitAttachment } from "./visit-shelf.ts";

const id = "0123456789abcdef0123456789abcdef";
const lineOf = (rank: number, byteCount: number): DesignAttachment => ({
  id: `p${rank}`,
  kind: "voice",
  mediaType: "audio/ogg",
  byteCount,
  sha256: "0".repeat(64),
  label: "",
});

function bench(before: readonly DesignAttachment[] = [], fault?: string) {
  const visit = newVisit("Durand");
  const design = { ...beginDesign(id, visit, "Poser"), attachments: before };
  const content = withDesign(visit, design);
  const kept = new Map<string, VisitAttachment>();
  const keeper = keepAttachments({
    shelf: {
      load: async () => ({ id, revision: 1, savedAt: "", content }),
      attachment: async (_visit, attachment) => kept.get(attachment),
      async keepAttachment(_visit, attachment) {
        if (fault !== undefined) throw new CallRefused({ code: fault }, 0);
        kept.set(attachment.id, attachment);
      },
      async forgetAttachment(_visit, attachment) {
        kept.delete(attachment);
      },
    },
    newId: () => "new",
    sha256: async (bytes) => String(bytes.byteLength).padStart(64, "0"),
  });
  return { keeper, kept };
}

const photo = (length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set([0xff, 0xd8, 0xff]);
  return new File([bytes], "etiquette.jpg", { type: "text/plain" });
};
const refusedAs = (code: string) => ({ refusal: { code } });
const signal = new AbortController().signal;

test("a photo is kept byte for byte, as what its bytes say it is, until it is forgotten", async () => {
  const { keeper, kept } = bench();
  const line = await keeper.attach(id, photo(40));
  expect(line).toEqual({
    id: "new",
    kind: "photo",
    mediaType: "image/jpeg",
    byteCount: 40,
    sha256: "40".padStart(64, "0"),
    label: "etiquette.jpg",
  });
  const blob = await keeper.open(id, "new", signal);
  expect([blob.type, await blob.arrayBuffer()]).toEqual(["image/jpeg", await photo(40).arrayBuffer()]);
  await keeper.remove(id, "new");
  expect(kept.size).toBe(0);
  await expect(keeper.open(id, "new", signal)).rejects.toMatchObject(refusedAs("unknownAttachment"));
});

describe("what the organisation would refuse is refused on the spot", () => {
  test.each([
    ["attachmentEmpty", new File([], "vide.jpg")],
    ["attachmentNotRecognised", new File(["pas une photo"], "texte.jpg")],
    ["attachmentTooLarge", photo(2_000_001)],
  ] as const)("%s", async (code, file) => {
    const { keeper, kept } = bench();
    await expect(keeper.attach(id, file)).rejects.toMatchObject(refusedAs(code));
    expect(kept.size).toBe(0);
  });

  test("the hundredth is kept and not the next one", async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, rank) => lineOf(rank, 1000));
    await bench(lines(99)).keeper.attach(id, photo(40));
    const full = bench(lines(100)).keeper.attach(id, photo(40));
    await expect(full).rejects.toMatchObject(refusedAs("tooManyAttachments"));
  });

  test("all of them weigh 100 MB at most, so that the file of the visit can be read elsewhere", async () => {
    const heavy = Array.from({ length: 20 }, (_, rank) => lineOf(rank, rank === 0 ? 4_999_960 : 5_000_000));
    await bench(heavy).keeper.attach(id, photo(40));
    const full = bench(heavy).keeper.attach(id, photo(41));
    await expect(full).rejects.toMatchObject(refusedAs("attachmentsTooHeavy"));
  });
});

test.each([
  ["storageFull", "attachmentNoRoom"],
  ["storageRefused", "storageRefused"],
])("a device that answers %s: the photo is told not to be kept (%s)", async (fault, code) => {
  await expect(bench([], fault).keeper.attach(id, photo(40))).rejects.toMatchObject(refusedAs(code));
});
