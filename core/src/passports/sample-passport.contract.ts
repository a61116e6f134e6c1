import { publicKeyOf } from "./linked-data.ts";
import type { Passport } from "./model.ts";
import { writeKey } from "./multibase.ts";

/** A secret for tests: anybody can read it here. */
export const sampleSecret: Uint8Array = new Uint8Array(32).fill(7);

/** A passport of a fictional company, whole. */
export function samplePassport(facts: Partial<Passport> = {}): Passport {
  return {
    id: "urn:uuid:0b6d2f44-9a51-4d5e-8c1b-3d8f0f0c7a11",
    issuer: { key: writeKey(publicKeyOf(sampleSecret)), name: "Propreté du Levant" },
    holder: "Aminata D.",
    issuedAt: "2026-11-24T08:30:00Z",
    validUntil: "2031-11-24T08:30:00Z",
    skills: [
      { words: "Laver le hall avant 8 heures", day: "2026-03-20", seenBy: "workplaceTutor" },
      { words: "Conduire l’autolaveuse", day: "2026-11-12", seenBy: "company" },
    ],
    status: { list: "https://ouvrage.example/passeports/etats/l1", index: 4242 },
    ...facts,
  };
}
