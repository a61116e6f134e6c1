import { expect, test } from "vitest";
import { publishedRuleRows } from "../../../core/src/reference/public.ts";
import { CallRefused } from "../http/call.ts";
import { seeRules } from "./seen-rules.ts";

const rows = { published: [...publishedRuleRows], own: [] };

function bench(kept?: unknown) {
  let seen = kept;
  const shelf = {
    seen: async () => seen,
    async noteSeen(_name: string, value: unknown) {
      seen = value;
    },
  };
  return (ask: () => Promise<typeof rows>, at = "2026-11-23T10:00:00.000Z") =>
    seeRules({ shelf, ask, now: () => at });
}

const answers = async () => rows;
const unreachable = () => Promise.reject(new CallRefused({ code: "unreachable" }, 0));

test("rules that were never seen are not there, and nothing is made up in their place", async () => {
  expect(await bench()(unreachable)).toBeUndefined();
  expect(await bench({ at: "2026-11-23", rows: [] })(unreachable)).toBeUndefined();
});

test("without network the rules are those last seen, with the moment they were seen", async () => {
  const see = bench();
  const now = await see(answers);
  expect(await see(unreachable, "2026-11-24T10:00:00.000Z")).toEqual(now);
  expect(now?.at).toBe("2026-11-23T10:00:00.000Z");
});

test("with the network they are seen anew", async () => {
  const see = bench();
  await see(answers);
  expect((await see(answers, "2026-12-01T10:00:00.000Z"))?.at).toBe("2026-12-01T10:00:00.000Z");
});

test("a fault of ours is not taken for a missing network", async () => {
  await expect(bench()(() => Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
});
