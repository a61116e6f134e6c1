import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeSeal } from "../../../core/src/plans/make-seal.ts";
import { writePlanProof } from "../../../core/src/plans/plan-proof.ts";
import { sampleSealedPlan } from "../../../core/src/plans/sample-plan.ts";
import type { SealedContent } from "../../../core/src/plans/seal-model.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function proofOf(content: SealedContent): string {
  const first = makeSeal(
    sampleSealedPlan("another"),
    { last: undefined, now: "2026-11-22T08:00:00.000Z" },
    sha256,
  );
  const plan = makeSeal(content, { last: first.link, now: "2026-11-23T09:30:00.000Z" }, sha256);
  const { project, start } = content;
  const words = { format: 1, kind: "addition", project, start, indicator: "", words: "Un départ." } as const;
  const added = makeSeal(words, { last: plan.link, now: "2026-12-01T09:30:00.000Z" }, sha256);
  return writePlanProof([first.link, plan.link, added.link], [plan, added]);
}
const proof = proofOf(sampleSealedPlan("p"));

async function verify(content: string | Uint8Array, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "plan-scelle.json", content);
  return runLine(["verify-plan", path, ...options]);
}

describe("ouvrage verify-plan", () => {
  test("says that nothing changed, when it was sealed, what was added, and gives 0", async () => {
    const { status, out, err } = await verify(proof);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("Rien n’a changé");
    expect(out).toContain("Scellé avant le début, le 2026-11-23T09:30:00.000Z");
    expect(out).toContain("1 complément depuis");
  });

  test("gives one document with --json: the seal, its fingerprint, what was added, the chain", async () => {
    const run = await verify(proof, "--json");
    expect(run.status).toBe(0);
    expect(documentOf(run)).toMatchObject({
      intact: true,
      links: 3,
      plan: { number: 2, sealedAt: "2026-11-23T09:30:00.000Z", sealedAfterStart: false },
      additions: [{ number: 3 }],
    });
  });

  test("says loudly that a plan was sealed after the start", async () => {
    const late = proofOf({
      ...sampleSealedPlan("p"),
      start: { firstDay: { known: true, value: "2026-11-02" }, isStarted: true },
    });
    expect((await verify(late)).out).toContain("APRÈS LE DÉBUT");
  });

  test("gives 1 and names what changed, for a text, a date, an order or a layout that is another", async () => {
    for (const [from, to, code] of [
      ["volontaires", "meilleurs..", "contentChanged"],
      ["2026-11-23T09", "2026-11-20T09", "linkChanged"],
      ['"number":3', '"number":4', "linkOutOfPlace"],
      ['"version":1', '"version": 1', "notCanonical"],
    ] as const) {
      const run = await verify(proof.replace(from, to), "--json");
      expect(run.status, from).toBe(1);
      const { refusal } = Object(documentOf(run));
      expect(refusal.code).toBe("planChanged");
      expect(
        refusal.faults.map((fault: { code: string }) => fault.code),
        from,
      ).toContain(code);
    }
    expect((await verify(proof.replace("volontaires", "meilleurs.."))).err).toContain(
      "Le texte du sceau n° 2 a été modifié",
    );
  });

  test("compares the fingerprint on paper, however it was copied, and gives 1 when it is another", async () => {
    const { plan } = Object(documentOf(await verify(proof, "--json")));
    const copied = [plan.fingerprint, plan.fingerprint.toLowerCase(), plan.fingerprint.replaceAll("-", "")];
    for (const printed of copied) expect((await verify(proof, "--fingerprint", printed)).status).toBe(0);
    const other = await verify(proof, "--fingerprint", "0000-0000-0000-0000-0000", "--json");
    expect(other.status).toBe(1);
    expect(documentOf(other)).toMatchObject({ refusal: { faults: [{ code: "otherFingerprint" }] } });
  });

  test.each(["", "{}", "plan", "\u0000", proof.slice(1), new Uint8Array([0xff, 0xfe])])(
    "gives 2 for a file that is no proof: %j",
    async (content) => {
      const run = await verify(content, "--json");
      expect(run.status).toBe(2);
      expect(documentOf(run)).toMatchObject({ refusal: { code: "notAPlanProof" } });
    },
  );

  test("gives 2 for a file that is not there, and for none", async () => {
    expect((await runLine(["verify-plan", "/nowhere/plan.json"])).status).toBe(2);
    expect((await runLine(["verify-plan"])).status).toBe(2);
  });
});
