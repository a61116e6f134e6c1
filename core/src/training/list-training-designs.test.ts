import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { listTrainingDesigns } from "./list-training-designs.ts";
import { actorOf, keptDesignOf, sampleHouse } from "./sample-design.ts";

test("the list names every design, and says nothing of its content", async () => {
  const kept = keptDesignOf({ id: "a" });
  const listed = await listTrainingDesigns(sampleHouse([kept]), actorOf("hr"));
  const { content, ...summary } = kept;
  expect(listed).toEqual({
    ok: true,
    value: [{ ...summary, label: content.label, category: "", diagnosis: "" }],
  });
});

rolesContract("viewTrainingDesigns", (roles) => listTrainingDesigns(sampleHouse(), actorOf(...roles)));
