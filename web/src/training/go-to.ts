/** Moves the page and the keyboard to a place that the view gave an id: what was asked for is read next. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.closest("details")?.setAttribute("open", "");
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}
