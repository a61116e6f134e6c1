import { beforeAll, describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import type { SamplePerson } from "../categories/sample-workforce.ts";
import { canonicalJson } from "../plans/index.ts";
import { decideKey } from "./decide-key.ts";
import { previewPackage, sendPackage } from "./make-package.ts";
import {
  actorIn,
  must,
  type ObservatoryWorld,
  openObservatoryWorld,
  type SampleCompany,
  sampleAsk,
} from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";
import { receivePackage } from "./receive-package.ts";
import { publishTables } from "./release-tables.ts";
import { viewRequestDesk } from "./view-observatory.ts";

const codeOf = (outcome: { ok: boolean; refusal?: unknown }) =>
  outcome.ok ? "done" : (outcome.refusal as { code: string }).code;

const people = (count: number, department: string, occupationCode = "684a"): readonly SamplePerson[] =>
  Array.from({ length: count }, (_, place) => ({ name: `p${place}`, department, occupationCode }));

async function answer(company: SampleCompany, request: string, way: "server" | "file" = "server") {
  const { content } = must(await previewPackage(company, company.actor, { request }));
  return sendPackage(company, company.actor, { request, way, lines: content.lines });
}
async function accepted(world: ObservatoryWorld) {
  for (const key of await world.house.observatory.keys())
    if (key.standing === "waiting")
      must(
        await decideKey(world.house, world.analyst, {
          ...key,
          standing: "accepted",
          name: key.siren,
          holding: "",
        }),
      );
}

rolesContract("releaseTables", async (roles) => {
  const { house } = await openObservatoryWorld();
  return publishTables(house, actorIn("observatoire", ...roles), { request: "none" });
});

describe("packages of companies", () => {
  let world: ObservatoryWorld;
  let request: string;
  beforeAll(async () => {
    world = await openObservatoryWorld();
    request = must(await publishRequest(world.house, world.analyst, { ask: sampleAsk() })).id;
  });
  const signedOf = async () => [...(await world.house.observatory.contents(request)).values()];
  const desk = async () => must(await viewRequestDesk(world.house, world.analyst, { request }));

  test("what is previewed is what leaves: counts by code, and no field for a person", async () => {
    const company = world.company("111111111", [...people(6, "75"), ...people(2, "92", "373c")]);
    const preview = must(await previewPackage(company, company.actor, { request }));
    expect(preview).toMatchObject({ people: 8, smallLines: 1, before: "none" });
    expect(preview.content.lines).toEqual([
      { codes: { category1: "in", training: "unknown", region: "R11" }, people: 6 },
      { codes: { category1: "out", training: "unknown", region: "R11" }, people: 2 },
    ]);
    const sent = must(await answer(company, request));
    expect(new TextDecoder().decode(sent.bytes)).toContain(canonicalJson(preview.content));
    const again = must(await previewPackage(company, company.actor, { request }));
    expect(again.before).toBe("same");
    const altered = preview.content.lines.map((line) => ({ ...line, people: line.people + 1 }));
    expect(codeOf(await sendPackage(company, company.actor, { request, way: "file", lines: altered }))).toBe(
      "changedMeanwhile",
    );
  });

  test("a package of an unknown key waits until somebody says whose it is; then a later one replaces it", async () => {
    expect((await desk()).packages.map(({ standing }) => standing)).toEqual(["waiting"]);
    await accepted(world);
    expect((await desk()).packages.map(({ standing }) => standing)).toEqual(["ready"]);
    const company = world.company("111111111", people(9, "75"));
    const [earlier] = await signedOf();
    if (earlier === undefined) throw new Error("no package");
    await company.requestShelf.keepSent({ request, signed: earlier, way: "server", sentAt: "" });
    must(await answer(company, request));
    expect((await desk()).packages.map(({ standing, people: count }) => [standing, count])).toEqual([
      ["replaced", 8],
      ["ready", 9],
    ]);
  });

  test("duplicates, replays, altered figures and other keys are refused, each by its name", async () => {
    const [first, second] = await signedOf();
    const file = (signed: unknown) => new TextEncoder().encode(JSON.stringify(signed));
    const receive = async (signed: unknown) =>
      codeOf(await receivePackage(world.house, world.analyst, { bytes: file(signed) }));
    expect(await receive(second)).toBe("alreadyReceived");
    expect(await receive(first)).toBe("alreadyReceived");
    const content = second?.content;
    if (content === undefined || second === undefined) throw new Error("no package");
    const altered = { ...second, content: { ...content, sequence: 3 } };
    expect(await receive(altered)).toBe("badSignature");
    const stranger = world.company("111111111", people(4, "75"));
    const forger = { ...stranger, documentSigner: { ...stranger.documentSigner, publicKey: "x".repeat(43) } };
    expect(await receive({ ...second, publicKey: forger.documentSigner.publicKey })).toBe("badSignature");
    expect(
      await receive({ ...second, content: { ...content, request: { id: request, digest: "0".repeat(64) } } }),
    ).toBe("unknownRequest");
    expect(await receive({ ...second, content: { ...content, comment: "Mme Untel" } })).toBe("unreadable");
  });

  test("nothing is published under three companies, and everything once there are enough", async () => {
    const refused = await publishTables(world.house, world.analyst, { request });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "tooFewCompanies", least: 3 } });
    for (const siren of ["222222222", "333333333", "444444444"])
      must(await answer(world.company(siren, [...people(7, "75"), ...people(3, "13")]), request));
    await accepted(world);
    const publication = must(await publishTables(world.house, world.analyst, { request }));
    expect(publication).toMatchObject({
      companies: 4,
      wave: 1,
      attackers: ["rank", "programs", "differences"],
    });
    const cell = (codes: Record<string, string>) =>
      publication.measures[0]?.cells.find((each) => canonicalJson(each.codes) === canonicalJson(codes))
        ?.value;
    expect(cell({})).toBe(39);
    expect(cell({ category1: "in", region: "R93" })).toBe(9);
    expect(JSON.stringify(publication)).not.toMatch(/111111111|222222222/);
  });

  test("what was published counts once: its companies are in no other publication within twelve months", async () => {
    expect(codeOf(await publishTables(world.house, world.analyst, { request }))).toBe("tooFewCompanies");
    const narrower = sampleAsk({
      categories: [
        {
          label: "Ouvriers",
          rule: {
            work: { kind: "oneOf", attribute: "occupationCode", values: ["6*"] },
            metWhen: "anyDimension",
          },
        },
      ],
    });
    const other = must(await publishRequest(world.house, world.analyst, { ask: narrower })).id;
    for (const siren of ["222222222", "333333333", "444444444"])
      must(await answer(world.company(siren, people(7, "75")), other));
    expect(codeOf(await publishTables(world.house, world.analyst, { request: other }))).toBe(
      "tooFewCompanies",
    );
    const late = world.company("555555555", people(5, "75"));
    must(await answer(late, other));
    await accepted(world);
    const { packages } = must(await viewRequestDesk(world.house, world.analyst, { request: other }));
    expect(packages.map(({ standing }) => standing)).toEqual([
      "elsewhere",
      "elsewhere",
      "elsewhere",
      "ready",
    ]);
  });
});
