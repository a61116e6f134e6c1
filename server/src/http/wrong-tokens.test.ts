import { expect, test } from "vitest";
import { countWrongTokens, networkOf } from "./wrong-tokens.ts";

test("twenty wrong tokens are forgiven, the next ones are told how long to wait, and ten minutes forget all", () => {
  let now = 0;
  const wrong = countWrongTokens(() => now);
  for (const _ of Array(20)) expect(wrong.count("a")).toBe(0);
  now = 60_000;
  expect(wrong.count("a")).toBe(540);
  expect(wrong.count("b")).toBe(0);
  now = 600_000;
  expect(wrong.count("a")).toBe(0);
});

test("two servers that share the work allow no more together than one", () => {
  let servers = 2;
  const each = [1, 2].map(() =>
    countWrongTokens(
      () => 0,
      undefined,
      () => servers,
    ),
  );
  for (const wrong of each) {
    for (const _ of Array(10)) expect(wrong.count("a")).toBe(0);
    expect(wrong.count("a")).toBe(600);
  }
  servers = 1;
  expect(
    countWrongTokens(
      () => 0,
      undefined,
      () => servers,
    ).count("a"),
  ).toBe(0);
});

test("ten thousand networks are remembered, and the one heard of first makes room", () => {
  const wrong = countWrongTokens(() => 0);
  for (const _ of Array(20)) wrong.count("first");
  for (const index of Array(10_000).keys()) wrong.count(`n${index}`);
  expect(wrong.count("first")).toBe(0);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
