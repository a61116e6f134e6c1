import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { houseOf } from "./return-house.contract.ts";
import { viewReturn } from "./view-return.ts";

describe("what sets effects beside costs", () => {
  test("is blank at revision 0 until somebody writes in it, and shows what the ledgers know", async () => {
    const viewed = await viewReturn(houseOf(), actorOf("hr"), { project: "p" });
    expect(viewed).toMatchObject({ ok: true, value: { revision: 0, content: { effects: [] } } });
    if (!viewed.ok) return;
    const training = viewed.value.costs.find(({ kind }) => kind === "training");
    expect(training?.forecast?.atLeast).toBe(70_000);
  });

  test("shows no price of a training design to whoever may not read it", async () => {
    const viewed = await viewReturn(houseOf(), actorOf("auditor"), { project: "p" });
    expect(viewed.ok && viewed.value.costs.find(({ kind }) => kind === "training")).toEqual({
      kind: "training",
    });
  });
});

rolesContract("viewReturn", (roles) => viewReturn(houseOf(true), actorOf(...roles), { project: "p" }));
