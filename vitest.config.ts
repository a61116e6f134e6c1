import { defineConfig } from "vitest/config";

/**
 * Shelves of proof: `rules` runs without a browser, `journeys` drives Chromium,
 * `proofs` are long simulations, `ordeals` are long robustness runs.
 * `testServers` starts a PostgreSQL only when a test asks for one.
 */
const testServers = "./server/src/database/test-servers.ts";
const shelf = (name: string, ending: string, testTimeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    globalSetup,
    include: [`{engine,core,files,server,web,cli,testkit,tools}/**/*.${ending}.{ts,tsx}`],
    testTimeout,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      shelf("rules", "test", 30_000, [testServers]),
      shelf("journeys", "journey", 180_000, [testServers]),
      shelf("proofs", "proof", 1_800_000),
      shelf("ordeals", "ordeal", 1_800_000, [testServers]),
    ],
  },
});
