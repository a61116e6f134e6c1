import { describe, expect, it } from "vitest";
import type { DatabaseRefusal } from "./database-unavailable.ts";
import { explainDatabaseRefusal } from "./words.ts";

const examples: { [Code in DatabaseRefusal["code"]]: Extract<DatabaseRefusal, { code: Code }> } = {
  folderUnusable: { code: "folderUnusable", folder: "/srv/ouvrage", cause: "EACCES" },
  folderInUse: { code: "folderInUse", folder: "/srv/ouvrage" },
  leftoverServer: { code: "leftoverServer", folder: "/srv/ouvrage", pid: 4321 },
  noPostgres: { code: "noPostgres" },
  noOrdinaryAccount: { code: "noOrdinaryAccount", folder: "/srv/ouvrage" },
  otherMajor: { code: "otherMajor", folder: "/srv/ouvrage", clusterMajor: 18, majors: [15] },
  startFailed: { code: "startFailed", folder: "/srv/ouvrage", logFile: "/srv/log", lastLines: "FATAL: …" },
  invalidUrl: { code: "invalidUrl" },
  unreachable: { code: "unreachable", server: "base.example:5432/rh", cause: "ECONNREFUSED" },
  accessDenied: { code: "accessDenied", server: "base.example:5432/rh" },
  unknownDatabase: { code: "unknownDatabase", server: "base.example:5432/rh" },
  tooOld: { code: "tooOld", server: "base.example:5432/rh", version: "14.9", minimum: 15 },
  schemaAhead: { code: "schemaAhead", migrations: ["2026-11-25-surveys-waves"] },
  accountAboveWalls: { code: "accountAboveWalls", account: "postgres" },
  roleAboveWalls: { code: "roleAboveWalls", role: "ouvrage_actor" },
  noActorRole: {
    code: "noActorRole",
    account: "rh",
    role: "ouvrage_actor",
    statements: 'GRANT ouvrage_actor TO "rh";',
  },
};
const toDo =
  /Donnez|Arrêtez|Relancez|Lancez|Installez|Écrivez|Vérifiez|Corrigez|Créez|Installez|[Dd]emande|journal/;

describe("sentences for an operator", () => {
  it.each(Object.values(examples))("$code says what happened, where, and what to do", (refusal) => {
    const sentence = explainDatabaseRefusal(refusal);
    const { code, ...facts } = refusal;
    expect(sentence).toMatch(toDo);
    expect(sentence).not.toContain(code);
    expect(sentence).not.toMatch(/undefined|ECONN|EACCES|\[object/);
    for (const [name, fact] of Object.entries(facts)) {
      if (name !== "cause") expect(sentence).toContain(String(fact));
    }
  });

  it("a cause the system gives in its own words is repeated as it is", () => {
    const sentence = explainDatabaseRefusal({
      code: "unreachable",
      server: "ici",
      cause: "certificat périmé",
    });
    expect(sentence).toContain("certificat périmé");
  });
});
