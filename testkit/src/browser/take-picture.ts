import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));

/** True when pictures of the screens are wanted for the documentation (OUVRAGE_SCREENSHOTS=1). */
const arePicturesWanted = process.env.OUVRAGE_SCREENSHOTS === "1";

/** Bytes that a picture of the documentation may weigh. */
const heaviest = 200_000;

/** Keeps what the screen shows as `docs/images/NAME.png`, when pictures are wanted. Throws when it is too heavy. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!arePicturesWanted) return;
  const bytes = await page.screenshot({ animations: "disabled", caret: "hide" });
  if (bytes.length > heaviest) throw new Error(`the picture ${name} weighs ${bytes.length} bytes`);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}.png`, bytes);
}
