import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { removeAttachment } from "./remove-attachment.ts";
import { actorOf, keptAttachmentOf, keptDesignOf, sampleHouse } from "./sample-design.ts";

async function houseWithPhoto() {
  const house = sampleHouse([keptDesignOf({ id: "a" })]);
  await house.trainingDesigns.attach("a", keptAttachmentOf({ id: "p" }), 1);
  return house;
}

test("a removed photo is gone, and removing it again is refused", async () => {
  const house = await houseWithPhoto();
  const command = { design: "a", attachment: "p" };
  expect(await removeAttachment(house, actorOf("hr"), command)).toEqual({
    ok: true,
    value: { removed: true },
  });
  expect(await house.trainingDesigns.findAttachment("a", "p")).toBeUndefined();
  expect(await removeAttachment(house, actorOf("hr"), command)).toEqual({
    ok: false,
    refusal: { code: "unknownAttachment" },
  });
});

rolesContract("editTrainingDesign", async (roles) =>
  removeAttachment(await houseWithPhoto(), actorOf(...roles), { design: "a", attachment: "p" }),
);
