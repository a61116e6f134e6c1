import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeSample, decodeText } from "./decode-text.ts";
import { detectEncoding } from "./detect-encoding.ts";

const samples = [
  "Matricule;Prénom;Emploi\r\n001;Zoé;Employé qualifié à temps complet\r\n002;François;Préparateur\r\n",
  "Nom;Libellé;Catégorie\n12;Opérateur de réception;Ouvrier spécialisé\n13;Chargé d'accueil;Employé\n",
  "N° salarié\tDate d'entrée\tMotif\n4\t01/02/2020\tDémission – départ\n5\t03/04/2021\tFin de période\n",
  "CODE;LIBELLÉ;ÉCHELON\n1;CONDUCTEUR RÉGLEUR;2\n2;AGENT D'ENTRETIEN QUALIFIÉ;3\n",
  "a;b\n1;Une seule é\n",
];

async function* pieces(bytes: Uint8Array, sizes: readonly number[]) {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? bytes.length);
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function decodeAll(bytes: Uint8Array, sizes: readonly number[]): Promise<string> {
  let text = "";
  for await (const piece of decodeText(pieces(bytes, sizes))) text += piece.text;
  return text;
}

const encodings = [
  ["utf8", false],
  ["utf8", true],
  ["windows-1252", false],
  ["cp850", false],
  ["macintosh", false],
  ["utf-16le", true],
  ["utf-16le", false],
  ["utf-16be", true],
  ["utf-16be", false],
] as const;

describe("the encoding of French text is found without being told", () => {
  for (const [encoding, addBOM] of encodings) {
    test(`${encoding}${addBOM ? " with its mark" : ""}`, async () => {
      for (const sample of samples) {
        // A dash of typography exists in Windows and on the Mac, not in CP850.
        const text = encoding === "cp850" ? sample.replaceAll("–", "-") : sample;
        expect(await decodeAll(iconv.encode(text, encoding, { addBOM }), [65_536])).toBe(text);
      }
    });
  }
});

test("ISO-8859-1 reads as Windows-1252, which agrees with it on every letter", async () => {
  for (const sample of samples.filter((text) => !text.includes("–"))) {
    expect(await decodeAll(iconv.encode(sample, "iso-8859-1"), [65_536])).toBe(sample);
  }
});

test("a first accent after a megabyte of ASCII is still read right", async () => {
  const ascii = "001;Agent;CDI\n".repeat(80_000);
  for (const encoding of ["utf8", "windows-1252", "cp850", "macintosh"]) {
    const text = `${ascii}002;Employé qualifié;CDD\n`;
    expect(await decodeAll(iconv.encode(text, encoding), [64_000])).toBe(text);
  }
});

test("a lone accented byte at the end of a file is not taken for UTF-8 cut short", async () => {
  expect(await decodeAll(iconv.encode("a;b\n1;Employé", "windows-1252"), [1000])).toBe("a;b\n1;Employé");
  expect(detectEncoding(Buffer.from([0x61, 0xc3]), true)).not.toBe("utf8");
});

test("the way a file is cut into chunks changes nothing of its text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...encodings),
      fc.integer({ min: 0, max: 300 }),
      async (sizes, [encoding, addBOM], repeats) => {
        const text = "0;abc\n".repeat(repeats) + samples[0];
        const bytes = iconv.encode(text, encoding, { addBOM });
        expect(await decodeAll(bytes, sizes)).toBe(await decodeAll(bytes, [bytes.length]));
      },
    ),
    { numRuns: 60 },
  );
});

test("any bytes at all decode to some text, in a stream as in a sample", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
      expect(typeof (await decodeAll(bytes, [7]))).toBe("string");
      expect(typeof decodeSample(bytes, false).text).toBe("string");
    }),
    { numRuns: 200 },
  );
});
