import { defineConfig } from "vitest/config";

/**
 * Shelves of proof: `rules` runs without a browser, `journeys` drives Chromium,
 * `proofs` are long simulations, `ordeals` are long robustness runs.
 */
const shelf = (name: string, ending: string, testTimeout: number) => ({
  test: {
    name,
    include: [`{engine,core,files,server,web,cli,testkit,tools}/**/*.${ending}.{ts,tsx}`],
    testTimeout,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      shelf("rules", "test", 30_000),
      shelf("journeys", "journey", 180_000),
      shelf("proofs", "proof", 1_800_000),
      shelf("ordeals", "ordeal", 1_800_000),
    ],
  },
});
