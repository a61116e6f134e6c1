import { describe, expect, test } from "vitest";
import { multiverse } from "../../../engine/src/multiverse/index.ts";
import { answerMultiverse, writeMultiverse } from "./answer-multiverse.ts";
import { answerRequest } from "./answer-request.ts";
import type { TextTable } from "./model.ts";
import { multiverseSchema } from "./multiverse-model.ts";
import { typeColumns } from "./type-columns.ts";

const people = table(60);
const request = { treatment: "forme", outcome: "apres", covariates: ["avant", "age"] };

/** Trained and untrained people, one row each. */
function table(count: number): TextTable {
  const rows = Array.from({ length: count }, (_, row) => {
    const age = 25 + ((row * 17) % 30);
    const before = 40 + ((row * 7) % 19);
    const trained = (row * 5) % 3 === 0 ? 1 : 0;
    return [trained, age, before, before + age / 10 + 4 * trained + ((row * 11) % 5)].map(String);
  });
  const headings = ["forme", "age", "avant", "apres"];
  const columns = headings.map((_, place) => rows.map((row) => row[place] ?? ""));
  return { headings, columns, rowCount: count, decimalComma: false };
}

describe("the multiverse of a request", () => {
  test("is that of the engine, in the shape that programs read, and survives JSON", () => {
    const answer = writeMultiverse(answerMultiverse(request, people));
    const read = multiverseSchema.parse(JSON.parse(JSON.stringify(answer)));
    const direct = multiverse(request, typeColumns(people));
    if (direct.kind !== "estimated") throw new Error(direct.notEstimable.code);
    expect(read.strip.map(({ estimate }) => estimate)).toEqual(direct.strip.map(({ estimate }) => estimate));
    expect(read.median).toBe(direct.median);
    expect(read.reading).toEqual(direct.reading);
    expect(read.refused).toHaveLength(direct.refused.length);
  });

  test("marks one declared design, the one that the request estimates alone", () => {
    const asked = { ...request, method: "entropy" as const, unit: "€" };
    const finding = answerRequest(asked, people);
    const read = multiverseSchema.parse(writeMultiverse(answerMultiverse(asked, people)));
    const declared = read.strip.filter((entry) => entry.declared);
    expect(declared.map(({ method }) => method)).toEqual(["entropy"]);
    expect(declared[0]?.estimate).toBe(finding.kind === "estimated" ? finding.estimate : undefined);
    expect(read.reading.fr).toContain("€");
  });

  test("is refused when the declared design is, for the same reason", () => {
    const answer = writeMultiverse(answerMultiverse(request, table(9)));
    const alone = answerRequest(request, table(9));
    expect(answer).toMatchObject({ notEstimable: alone.kind === "refused" ? alone.notEstimable : {} });
  });
});
