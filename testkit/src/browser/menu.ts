import type { Page } from "playwright-core";

/** Goes to a page by the menu: unfolds the menu of a phone and the group that the page is in, then follows the link. */
export async function followMenu(page: Page, name: string): Promise<void> {
  const fold = page.getByRole("button", { name: "Menu", exact: true });
  if ((await fold.isVisible()) && (await fold.getAttribute("aria-expanded")) === "false") await fold.click();
  const link = page.getByRole("link", { name, exact: true, includeHidden: true });
  const group = page
    .getByRole("navigation", { name: "Menu principal" })
    .getByRole("listitem")
    .filter({ has: link })
    .first();
  await group.waitFor();
  if (!(await group.getByRole("link", { name, exact: true }).isVisible())) {
    await group.getByRole("button").click();
  }
  await group.getByRole("link", { name, exact: true }).click();
}
