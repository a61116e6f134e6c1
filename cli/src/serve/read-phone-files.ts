import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The scripts of the pages for people without an account, as the web app was built with them. */
export async function readPhoneFiles(
  webFolder: string,
): Promise<Readonly<Record<"page" | "answers" | "keeper", Uint8Array>>> {
  const read = (name: string) => readFile(join(webFolder, "field", name));
  const [page, answers, keeper] = await Promise.all([read("page.js"), read("answers.js"), read("keeper.js")]);
  return { page, answers, keeper };
}
