import { expect, test } from "vitest";
import { worstOf } from "../../../reference/outcome/every-share.ts";

test.each([
  [8, 40],
  [12, 30],
  [20, 20],
  [20, 60],
])(
  "shares of %i trained and %i others, over everything that may come out: held 93 times in 100, alarms 5",
  (...sizes) => {
    const { coverage, alarms } = worstOf(...sizes, true);
    expect(coverage).toBeGreaterThan(0.93);
    expect(alarms).toBeLessThan(0.05);
  },
);

test("the positive control: HC2 alone is far too sure when one arm comes out all the same", () => {
  const { coverage, alarms } = worstOf(8, 40, false);
  expect(coverage).toBeLessThan(0.75);
  expect(alarms).toBeGreaterThan(0.1);
});
