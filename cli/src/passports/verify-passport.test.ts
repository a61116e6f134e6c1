import { randomInt } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signPassport, writePassportFile } from "../../../core/src/passports/passport-file.ts";
import { samplePassport, sampleSecret } from "../../../core/src/passports/sample-passport.contract.ts";
import { newStatusList, withdrawPlace, writeStatusList } from "../../../core/src/passports/status-list.ts";
import { fingerprintOf } from "../../../core/src/passports/write-paper.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const passport = samplePassport({ validUntil: "2099-11-24T08:30:00Z" });
const file = writePassportFile(await signPassport(passport, sampleSecret));
const own = fingerprintOf(passport.issuer.key);

async function verify(content: string, options: readonly string[] = [], list?: string) {
  const folder = await openTestFolder();
  const path = await writeTestFile(folder, "passeport.json", content);
  const listed = list === undefined ? [] : ["--list", await writeTestFile(folder, "liste.json", list)];
  return runLine(["verify-passport", path, ...options, ...listed]);
}

function listOf(bits: Uint8Array) {
  const { list: address } = passport.status;
  const { issuer } = passport;
  const [from, until] = ["2026-11-24T08:00:00Z", "2099-11-24T08:00:00Z"];
  return writeStatusList({ address, issuer, bits, from, until }, sampleSecret);
}

describe("ouvrage verify-passport", () => {
  test("says that nothing changed, and plainly that the signer is unknown, and gives 0", async () => {
    const { status, out, err } = await verify(file);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("Rien n’a changé");
    expect(out).toContain("Signé par un inconnu");
    expect(out).toContain(own);
    expect(out).toContain("Laver le hall avant 8 heures");
  });

  test("with the company’s fingerprint and its list, says what is known", async () => {
    const list = await listOf(newStatusList("l1").bits);
    const run = await verify(file, ["--json", "--fingerprint", own.toLowerCase().replaceAll("-", " ")], list);
    expect(run.status).toBe(0);
    expect(documentOf(run)).toMatchObject({ intact: true, isIssuerKnown: true, isListRead: true });
  });

  test("gives 1 for what was changed, withdrawn, past, or signed by somebody else", async () => {
    const code = async (...asked: Parameters<typeof verify>) => {
      const [content, options = [], list] = asked;
      const run = await verify(content, ["--json", ...options], list);
      expect(run.status).toBe(1);
      return documentOf(run);
    };
    expect(await code(file.replace("Aminata", "Fatou"))).toMatchObject({
      refusal: { code: "passportAltered" },
    });
    expect(await code(file, ["--fingerprint", "0000-0000-0000-0000"])).toMatchObject({
      refusal: { code: "otherIssuer" },
    });
    const bits = withdrawPlace(newStatusList("l1"), passport.status.index, randomInt).bits;
    expect(await code(file, [], await listOf(bits))).toMatchObject({
      refusal: { code: "passportWithdrawn" },
    });
    const past = samplePassport({ issuedAt: "2020-01-01T00:00:00Z", validUntil: "2025-01-01T00:00:00Z" });
    expect(await code(writePassportFile(await signPassport(past, sampleSecret)))).toMatchObject({
      refusal: { code: "passportExpired" },
    });
  });

  test("gives 2 for what is no passport, no list of it, or no file", async () => {
    expect((await verify("bonjour")).status).toBe(2);
    expect((await verify(file, [], "{}")).status).toBe(2);
    expect((await runLine(["verify-passport", join(await openTestFolder(), "absent.json")])).status).toBe(2);
  });
});
