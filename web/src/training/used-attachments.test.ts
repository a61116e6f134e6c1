import { expect, test } from "vitest";
import { blankDesign, type TrainingDesign } from "../../../core/src/training/public.ts";
import { addBlock, addSituation, patchBlock, removeSituation } from "./edit-design.ts";
import { dropUnusedAttachments } from "./used-attachments.ts";

const photo = (id: string): TrainingDesign["attachments"][number] => ({
  id,
  kind: "photo",
  mediaType: "image/png",
  byteCount: 10,
  sha256: "0".repeat(64),
  label: id,
});

test("a photo goes when nothing refers to it any more, and stays while a proof does", () => {
  let made: TrainingDesign = { ...blankDesign("Étages", "v1"), attachments: [photo("x"), photo("y")] };
  made = addSituation(made, { words: "Doser", attachments: ["x", "y"] });
  const { design, block } = addBlock(made, "v1", {});
  const afest = design.alternatives[0]?.blocks[0]?.afest;
  if (afest === undefined) throw new Error("no block");
  made = patchBlock(design, block, {
    afest: { ...afest, reflection: { ...afest.reflection, attachments: ["y"] } },
  });
  expect(dropUnusedAttachments(made)).toBe(made);
  const left = dropUnusedAttachments(removeSituation(made, "s1"));
  expect(left.attachments.map(({ id }) => id)).toEqual(["y"]);
});
