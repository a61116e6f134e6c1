import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { drawsFrom } from "../tables/sample-companies.contract.ts";
import { openSampleSigner } from "./memory-observatory.ts";
import { type AggregatePackage, packageBytesMax } from "./model.ts";
import { actorIn, must, openObservatoryWorld, sampleAsk } from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";
import { receivePackage } from "./receive-package.ts";
import { documentBytes, signDocument } from "./seal-document.ts";

rolesContract("receivePackages", async (roles) => {
  const { house } = await openObservatoryWorld();
  return receivePackage(house, actorIn("observatoire", ...roles), { bytes: new Uint8Array() });
});

async function openDoor() {
  const { house, analyst } = await openObservatoryWorld();
  const { id, digest } = must(
    await publishRequest(house, analyst, { ask: sampleAsk({ measures: ["people", "hours"] }) }),
  );
  const content: AggregatePackage = {
    format: 1,
    kind: "ouvrageAggregatePackage",
    request: { id, digest },
    siren: "123456789",
    sequence: 1,
    madeOn: "2026-11-24",
    lines: [
      { codes: { category1: "in", training: "none", region: "R11" }, people: 4, hours: 10, largestHours: 7 },
    ],
  };
  const receive = (bytes: Uint8Array) => receivePackage(house, analyst, { bytes });
  const signed = (one: unknown) =>
    documentBytes(signDocument(one as AggregatePackage, openSampleSigner("123456789")));
  return { house, content, receive, signed };
}

describe("hostile packages", () => {
  test("what is wrong is said with its place, and nothing is kept", async () => {
    const { house, content, receive, signed } = await openDoor();
    const [line] = content.lines;
    const lines = (change: object) => signed({ ...content, lines: [{ ...line, ...change }] });
    const placeOf = async (bytes: Uint8Array) => {
      const received = await receive(bytes);
      return received.ok || !("place" in received.refusal) ? "taken" : received.refusal.place;
    };
    expect(await placeOf(lines({ people: 0 }))).toBe("content.lines.0.people");
    expect(await placeOf(lines({ people: -4 }))).toBe("content.lines.0.people");
    expect(await placeOf(lines({ people: 1.5 }))).toBe("content.lines.0.people");
    expect(await placeOf(lines({ name: "Mme Untel" }))).toBe("content.lines.0");
    expect(await placeOf(lines({ codes: { ...line?.codes, region: "R99" } }))).toBe("lines.0.codes.region");
    expect(await placeOf(lines({ codes: { ...line?.codes, region: "all" } }))).toBe("lines.0.codes.region");
    expect(await placeOf(lines({ codes: { ...line?.codes, nir: "1" } }))).toBe("lines.0.codes");
    expect(await placeOf(lines({ codes: { category1: "in", training: "none", __proto__x: "R11" } }))).toBe(
      "lines.0.codes.region",
    );
    expect(await placeOf(lines({ hours: 5 }))).toBe("lines.0.largestHours");
    expect(await placeOf(lines({ hours: 1000 }))).toBe("lines.0.largestHours");
    expect(await placeOf(signed({ ...content, lines: [line, line] }))).toBe("lines.1");
    expect(await placeOf(new Uint8Array(packageBytesMax + 1))).toBe("size");
    expect(await placeOf(new Uint8Array([0xff, 0xfe]))).toBe("json");
    const deep = `{"content":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(await placeOf(new TextEncoder().encode(deep))).not.toBe("taken");
    expect(await house.observatory.packages(content.request.id)).toEqual([]);
  });

  test("two thousand packages with bytes changed at random are all refused without a fall", async () => {
    const { house, content, receive, signed } = await openDoor();
    const draw = drawsFrom(11);
    const good = signed(content);
    for (let round = 0; round < 2000; round += 1) {
      const bytes = good.slice();
      const changes = 1 + Math.floor(4 * draw());
      for (let change = 0; change < changes; change += 1)
        bytes[Math.floor(bytes.length * draw())] = Math.floor(256 * draw());
      if (bytes.every((byte, place) => byte === good[place])) continue;
      const received = await receive(bytes);
      expect(received.ok, new TextDecoder().decode(bytes)).toBe(false);
    }
    expect(await house.observatory.packages(content.request.id)).toEqual([]);
    expect((await receive(good)).ok).toBe(true);
  });
});
