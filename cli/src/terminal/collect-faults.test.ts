import { expect, test, vi } from "vitest";
import { documentOf, runLine } from "../test-terminal.ts";

test("every setting that cannot be read is told at once, before anything starts", async () => {
  const wrong = {
    OUVRAGE_PUBLIC_URL: "ouvrage.exemple.fr",
    OUVRAGE_PROXIES: "mandataire",
    OUVRAGE_OIDC_ISSUER: "http://ailleurs.fr",
    OUVRAGE_SMTP_URL: "rien",
    OUVRAGE_METRICS: "partout:9464",
    OUVRAGE_LOG: "xml",
    OUVRAGE_CONNECTIONS: "beaucoup",
    DATABASE_URL: "mysql://base",
  };
  for (const [name, value] of Object.entries(wrong)) vi.stubEnv(name, value);
  const run = await runLine(["serve", "--listen", "ailleurs", "--port", "port", "--json"]);
  vi.unstubAllEnvs();
  expect(run.status).toBe(2);
  expect(run.err).toMatch(/10\sréglages sont à corriger/u);
  for (const told of [
    "« ouvrage.exemple.fr »",
    "OUVRAGE_PROXIES",
    "OUVRAGE_OIDC_ISSUER",
    "OUVRAGE_SMTP_URL",
    "OUVRAGE_METRICS",
    "OUVRAGE_LOG",
    "OUVRAGE_CONNECTIONS",
    "DATABASE_URL",
    "« ailleurs »",
    "« port »",
  ]) {
    expect(run.err.replaceAll(/\s/gu, " ")).toContain(told);
  }
  expect(documentOf(run)).toMatchObject({ refusal: { code: "unusableArguments", faults: { length: 10 } } });
});
