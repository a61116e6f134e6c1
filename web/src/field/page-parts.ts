/** An element of the page by its id, when the page has it. */
export function find<Kind extends HTMLElement>(
  id: string,
  kind: abstract new (...parts: never[]) => Kind,
): Kind | undefined {
  const found = document.getElementById(id);
  return found instanceof kind ? found : undefined;
}

/** A sentence that the page brought for its script; "" when it brought none. */
export function wordOf(key: string): string {
  return document.querySelector(`[data-word="${key}"]`)?.textContent ?? "";
}

/** Says something under the heading, aloud too for screen readers; "" says nothing any more. */
export function tell(key: string): void {
  const status = document.getElementById("status");
  if (status === null) return;
  status.textContent = key === "" ? "" : wordOf(key);
  if (key !== "") status.scrollIntoView({ block: "nearest" });
}

export function show(element: HTMLElement | undefined, isShown = true): void {
  if (element !== undefined) element.hidden = !isShown;
}
