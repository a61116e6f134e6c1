import { expect, test } from "vitest";
import { keptOf } from "../diagnosis/sample-diagnosis.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { inCaseHouse } from "./case-house.contract.ts";
import { gatherCase } from "./gather-case.ts";

test("the log is read as far as its reader may: an evaluator has no diagnosis, and no project is none", () =>
  inCaseHouse(async (house) => {
    await house.diagnoses.add(keptOf({ id: "diagnosis-1" }));
    expect((await gatherCase(house, actorOf("hr"), "p"))?.diagnosis?.id).toBe("diagnosis-1");
    expect((await gatherCase(house, actorOf("evaluator"), "p"))?.diagnosis).toBeUndefined();
    expect(await gatherCase(house, actorOf("hr"), "x")).toBeUndefined();
  }));

test("a project whose plan was never sealed, and of which nobody told an effect, is gathered as such", () =>
  inCaseHouse(async (house) => {
    const subject = await gatherCase(house, actorOf("owner"), "p");
    expect(subject).toMatchObject({ sealed: undefined, lines: [], organisation: "Clair et Net" });
  }));
