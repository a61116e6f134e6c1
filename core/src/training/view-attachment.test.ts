import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, keptAttachmentOf, keptDesignOf, sampleHouse } from "./sample-design.ts";
import { viewAttachment } from "./view-attachment.ts";

async function houseWithPhoto() {
  const house = sampleHouse([keptDesignOf({ id: "a" }), keptDesignOf({ id: "b" })]);
  await house.trainingDesigns.attach("a", keptAttachmentOf({ id: "p" }), 1);
  return house;
}

test("a photo is given with its bytes", async () => {
  const viewed = await viewAttachment(await houseWithPhoto(), actorOf("hr"), {
    design: "a",
    attachment: "p",
  });
  expect(viewed).toEqual({ ok: true, value: keptAttachmentOf({ id: "p" }) });
});

test("a photo of another design is unknown here", async () => {
  const viewed = await viewAttachment(await houseWithPhoto(), actorOf("hr"), {
    design: "b",
    attachment: "p",
  });
  expect(viewed).toEqual({ ok: false, refusal: { code: "unknownAttachment" } });
});

rolesContract("viewTrainingDesigns", async (roles) =>
  viewAttachment(await houseWithPhoto(), actorOf(...roles), { design: "a", attachment: "p" }),
);
