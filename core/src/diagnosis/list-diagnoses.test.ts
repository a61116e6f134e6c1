import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { listDiagnoses } from "./list-diagnoses.ts";
import { actorOf, keptOf, sampleHouse } from "./sample-diagnosis.ts";

test("the list names every diagnosis, and says nothing of its answers", async () => {
  const listed = await listDiagnoses(sampleHouse([keptOf({ id: "a" })]), actorOf("hr"));
  const { content, ...summary } = keptOf({ id: "a" });
  expect(listed).toEqual({ ok: true, value: [{ ...summary, label: content.label, category: "" }] });
});

rolesContract("viewDiagnoses", (roles) => listDiagnoses(sampleHouse(), actorOf(...roles)));
