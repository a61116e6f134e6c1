import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** What the server gives to browsers. */
const built = new URL("../../../web/dist/", import.meta.url);

/**
 * Bytes of code, styles and typefaces that the page has asked for since it was opened, as the server sends them: packed
 * when a packed file stands beside. Read from the files: a page kept by its service worker asks the network nothing.
 */
export async function weightOfPage(page: Page): Promise<number> {
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  const assets = [...new Set(loaded.filter((name) => name.startsWith("/assets/")))];
  return assets.reduce((sum, name) => sum + sentBytes(fileURLToPath(new URL(`.${name}`, built))), 0);
}

function sentBytes(file: string): number {
  const packed = `${file}.br`;
  return statSync(existsSync(packed) ? packed : file).size;
}
