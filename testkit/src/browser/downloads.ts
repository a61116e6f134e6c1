import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the browser saves when the act is done. */
export async function savedBy(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Gives a file to the picker that the act opens. */
export async function chooseFile(
  page: Page,
  file: string | { readonly name: string; readonly bytes: Uint8Array },
  act: () => Promise<unknown>,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
  const { name, bytes } = typeof file === "string" ? { name: file, bytes: undefined } : file;
  await chooser.setFiles(
    bytes === undefined ? name : { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) },
  );
}
