import { defineConfig } from "vitest/config";

/**
 * Shelves of proof: `rules` runs without a browser, `journeys` drives Chromium,
 * `proofs` are long simulations, `ordeals` are long robustness runs.
 * `testServers` starts a PostgreSQL only when a test asks for one; `firstStart` keeps what a first start leaves.
 */
const testServers = "./server/src/database/test-servers.ts";
const firstStart = "./testkit/src/browser/keep-first-start.ts";
const shelf = (name: string, ending: string, testTimeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    // Hundreds of files share their modules, read once per core: a module keeps nothing from one test to the next.
    isolate: name !== "rules",
    globalSetup,
    include: [`{engine,core,files,server,web,cli,testkit,tools}/**/*.${ending}.{ts,tsx}`],
    testTimeout,
    hookTimeout: 120_000,
    // Two journeys share two cores: what a page comes to show may take its time.
    expect: { poll: { timeout: 10_000 } },
  },
});

export default defineConfig({
  test: {
    projects: [
      shelf("rules", "test", 30_000, [testServers]),
      shelf("journeys", "journey", 180_000, [testServers, firstStart]),
      shelf("proofs", "proof", 1_800_000),
      shelf("ordeals", "ordeal", 1_800_000, [testServers]),
    ],
  },
});
