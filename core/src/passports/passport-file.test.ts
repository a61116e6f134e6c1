import { expect, test } from "vitest";
import { credentialOf } from "./credential.ts";
import { canonicalStatements, digestOf } from "./linked-data.ts";
import { readMultibase } from "./multibase.ts";
import { readPassportFile, signPassport, writePassportFile } from "./passport-file.ts";
import { bytesToSign, prove, signerOf } from "./proof.ts";
import vectors from "./proof-vectors.json" with { type: "json" };
import { samplePassport, sampleSecret } from "./sample-passport.contract.ts";
import { readSquare, writeSquare } from "./square.ts";

const { document, exampleContext, created, publicKey, proofValue } = vectors;
const contexts = new Map([["https://www.w3.org/ns/credentials/examples/v2", exampleContext]]);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("the specification’s own vector: digests, signature and signer", async () => {
  expect(hex(digestOf(await canonicalStatements(document, contexts)))).toBe(vectors.documentDigest);
  // A secret key of a vector: two bytes that say what it is, then the seed.
  const secret = readMultibase(vectors.secretKey)?.slice(2) ?? new Uint8Array();
  const proof = await prove(document, { secret, created }, contexts);
  expect(proof.proofValue).toBe(proofValue);
  const { proofValue: _, ...settings } = proof;
  expect(hex(await bytesToSign(document, settings, contexts))).toBe(
    vectors.proofDigest + vectors.documentDigest,
  );
  expect(await signerOf({ ...document, proof }, contexts)).toBe(publicKey);
  expect(await signerOf({ ...document, name: "Other", proof }, contexts)).toBeUndefined();
  // Its example context is not of the house: without it, nothing is known to be signed.
  expect(await signerOf({ ...document, proof })).toBeUndefined();
});

test("a word that no context defines is not signed in silence", async () => {
  const more = { ...credentialOf(samplePassport()), aWordOfNobody: "shown, not signed" };
  await expect(canonicalStatements(more)).rejects.toThrow();
});

test("a passport is read back as it was signed, from its file and from its square", async () => {
  const passport = samplePassport();
  const signed = await signPassport(passport, sampleSecret);
  expect(await readPassportFile(writePassportFile(signed))).toEqual({ kind: "genuine", signed });
  const square = writeSquare(signed);
  expect(square).toMatch(/^1\d+$/);
  expect(readSquare(square ?? "")).toEqual(signed);
});

test("any byte changed, added or taken away is told, wherever it is", async () => {
  const text = writePassportFile(await signPassport(samplePassport(), sampleSecret));
  const kinds = new Set<string>();
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] === "a" ? "b" : "a";
    for (const other of [
      `${text.slice(0, place)}${sign}${text.slice(place + 1)}`,
      `${text.slice(0, place)}${text.slice(place + 1)}`,
      `${text.slice(0, place)} ${text.slice(place)}`,
    ]) {
      if (other !== text) kinds.add((await readPassportFile(other)).kind);
    }
  }
  expect([...kinds].toSorted()).toEqual(["altered", "notOurs"]);
});

test("any figure of a square changed is told", async () => {
  const signed = await signPassport(samplePassport(), sampleSecret);
  const square = writeSquare(signed) ?? "";
  for (let place = 0; place < square.length; place += 1) {
    const figure = (Number(square[place]) + 1) % 10;
    const read = readSquare(`${square.slice(0, place)}${figure}${square.slice(place + 1)}`);
    if (read === undefined) continue;
    expect((await readPassportFile(writePassportFile(read))).kind).toBe("altered");
  }
});

test("a passport signed by one key and said to be of another is altered", async () => {
  const other = await signPassport(samplePassport(), new Uint8Array(32).fill(9));
  expect((await readPassportFile(writePassportFile(other))).kind).toBe("altered");
});

test("twelve long things do not fit in a square, and their file is whole", async () => {
  const skills = Array.from({ length: 12 }, (_, index) => ({
    words: `${index} ${"é".repeat(290)}`,
    day: "2026-11-12",
    seenBy: "trainer" as const,
  }));
  const signed = await signPassport(samplePassport({ skills }), sampleSecret);
  expect(writeSquare(signed)).toBeUndefined();
  expect((await readPassportFile(writePassportFile(signed))).kind).toBe("genuine");
});
