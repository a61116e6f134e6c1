import { describe, expect, test } from "vitest";
import { tableReader } from "../../../files/src/readers.ts";
import {
  csvBytes,
  effectHeadings,
  effectSheet,
  effectTable,
  fileSource,
} from "../../../testkit/src/index.ts";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { viewTable } from "./view-table.ts";

const work = { signal: new AbortController().signal, report: () => {} };
const actor = (...roles: readonly Role[]): Actor => ({
  account: "account" as AccountId,
  organisation: "organisation" as OrganisationId,
  roles,
});
const view = (bytes: Uint8Array, ...roles: readonly Role[]) => {
  const query = { file: fileSource("table.csv", bytes) };
  return viewTable({ tables: tableReader }, actor(...roles), query, work);
};
const viewed = async (text: string) => {
  const outcome = await view(Buffer.from(text), "evaluator");
  return outcome.ok ? outcome.value : undefined;
};
const sheet = csvBytes(effectSheet(effectTable({ seed: 3, rowCount: 60, missing: 0.1 })));

describe("viewTable", () => {
  test("describes every column and guesses the study of the made-up table", async () => {
    const outcome = await view(sheet, "evaluator");
    const { rowCount, columns, suggestion } = outcome.ok
      ? outcome.value
      : { rowCount: 0, columns: [], suggestion: undefined };
    expect(rowCount).toBe(60);
    expect(columns.find(({ name }) => name === "poste")?.kind).toBe("text");
    const age = columns.find(({ name }) => name === "age");
    expect(age).toMatchObject({ kind: "number" });
    expect(age?.missing).toBeGreaterThan(0);
    expect(suggestion).toMatchObject({
      treatment: effectHeadings.treatment,
      outcome: effectHeadings.outcome,
    });
    expect(suggestion?.covariates).toEqual(expect.arrayContaining([...effectHeadings.numericCovariates]));
    expect(suggestion?.covariates).not.toContain(effectHeadings.outcome);
  });

  test("a missing value is neither a zero nor a label", async () => {
    const table = await viewed("groupe;note\nA;NA\n;12,5\nB;n/a\nB;0\n");
    expect(table?.columns).toEqual([
      { name: "groupe", kind: "text", values: ["A", "B"], missing: 1 },
      { name: "note", kind: "number", values: ["12,5", "0"], missing: 2 },
    ]);
  });

  test("one cell that is no number makes a column of text", async () => {
    const table = await viewed("a;b\n1;2\n2;deux\n");
    expect(table?.columns.map(({ kind }) => kind)).toEqual(["number", "text"]);
  });

  test("a treatment in words is guessed with the label that means trained", async () => {
    const table = await viewed("id;formation;score_avant;score_apres\n1;oui;3;4\n2;non;3;5\n3;oui;2;6\n");
    expect(table?.suggestion).toEqual({
      treatment: "formation",
      treatedLabel: "oui",
      outcome: "score_apres",
      covariates: ["score_avant"],
    });
  });

  test("a table without two groups or without numbers gets no such guess", async () => {
    const table = await viewed("formation;site\noui;A\noui;B\n");
    expect(table?.suggestion).toEqual({ covariates: ["site"] });
  });

  test("a file that is no table is refused with its problems", async () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(100).fill(0),
      Buffer.from("S10.G00.00.001,'A'\n"),
    ]) {
      expect(await view(bytes, "evaluator")).toMatchObject({
        ok: false,
        refusal: { code: "unreadableTable", problems: [{ severity: "blocks" }] },
      });
    }
  });

  rolesContract("estimateEffect", (roles) => view(new Uint8Array(), ...roles));
});
