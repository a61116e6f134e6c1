import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { attachToDesign } from "./attach-to-design.ts";
import { attachmentsAtMost } from "./recognise-attachment.ts";
import { actorOf, keptAttachmentOf, keptDesignOf, photoOf, sampleHouse, voiceOf } from "./sample-design.ts";

const houseWithOne = () => sampleHouse([keptDesignOf({ id: "a" })]);
async function* chunksOf(...parts: readonly Uint8Array[]) {
  yield* parts;
}
const attach = (house: ReturnType<typeof sampleHouse>, bytes: Uint8Array, design = "a") =>
  attachToDesign(house, actorOf("hr"), { design, label: "Hall", chunks: chunksOf(bytes) });

test("a photo is kept byte for byte, and the line that the design refers to is given", async () => {
  const house = houseWithOne();
  const bytes = photoOf(40);
  const chunks = chunksOf(bytes.slice(0, 2), bytes.slice(2));
  const kept = await attachToDesign(house, actorOf("hr"), { design: "a", label: "Hall", chunks });
  expect(kept).toEqual({
    ok: true,
    value: {
      id: "id-1",
      kind: "photo",
      mediaType: "image/jpeg",
      sha256: "40".padStart(64, "0"),
      byteCount: 40,
      label: "Hall",
    },
  });
  expect((await house.trainingDesigns.findAttachment("a", "id-1"))?.bytes).toEqual(bytes);
});

test("attaching twice under one id keeps one photo, and gives it as it is kept", async () => {
  const house = houseWithOne();
  const id = "0123456789abcdef0123456789abcdef";
  const again = (bytes: Uint8Array) =>
    attachToDesign(house, actorOf("hr"), { design: "a", id, label: "Hall", chunks: chunksOf(bytes) });
  const first = await again(photoOf(40));
  expect(first).toMatchObject({ ok: true, value: { id, byteCount: 40 } });
  expect(await again(photoOf(40))).toEqual(first);
  expect(await again(photoOf(50))).toEqual(first);
  expect((await house.trainingDesigns.findAttachment("a", id))?.bytes).toEqual(photoOf(40));
});

test("an id that was given twice is a fault of ours: nothing is said to be kept that is not", async () => {
  const house = houseWithOne();
  await house.trainingDesigns.attach("a", keptAttachmentOf({ id: "id-1" }), 9);
  await expect(attach(house, photoOf(60))).rejects.toThrow("id-1");
});

describe("sizes", () => {
  test.each([
    ["a photo of 2 MB", photoOf(2_000_000), undefined],
    ["a photo of one byte more", photoOf(2_000_001), "attachmentTooLarge"],
    ["a voice note of 5 MB", voiceOf(5_000_000), undefined],
    ["a voice note of one byte more", voiceOf(5_000_001), "attachmentTooLarge"],
    ["an empty file", new Uint8Array(), "attachmentEmpty"],
    ["a file of another kind", new TextEncoder().encode("%PDF-1.7"), "attachmentNotRecognised"],
  ] as const)("%s", async (_, bytes, code) => {
    const kept = await attach(houseWithOne(), bytes);
    expect(kept.ok ? undefined : kept.refusal.code).toBe(code);
  });

  test("reading stops as soon as a file is longer than any kind may be", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield new Uint8Array(1_000_000);
      }
    }
    const command = { design: "a", label: "", chunks: endless() };
    expect(await attachToDesign(houseWithOne(), actorOf("hr"), command)).toEqual({
      ok: false,
      refusal: { code: "attachmentTooLarge" },
    });
    expect(given).toBe(6);
  });
});

test("nothing is kept beside a design that is not there, nor beside one that is full", async () => {
  const house = houseWithOne();
  expect(await attach(house, photoOf(), "b")).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
  for (let index = 0; index < attachmentsAtMost; index += 1) {
    await house.trainingDesigns.attach("a", keptAttachmentOf({ id: `p${index}` }), attachmentsAtMost);
  }
  expect(await attach(house, photoOf())).toEqual({ ok: false, refusal: { code: "tooManyAttachments" } });
});

rolesContract("editTrainingDesign", (roles) =>
  attachToDesign(houseWithOne(), actorOf(...roles), { design: "a", label: "", chunks: chunksOf(photoOf()) }),
);
