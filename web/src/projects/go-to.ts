const fields = "input, select, textarea, button";

/** Moves the keyboard to the first field inside the element of this id; false while it is not on the page. */
export function goTo(place: string): boolean {
  const element = document.getElementById(place);
  if (element === null) return false;
  element.closest("details")?.setAttribute("open", "");
  element.scrollIntoView({ block: "start" });
  const field = element.matches(fields) ? element : element.querySelector<HTMLElement>(fields);
  (field ?? element).focus({ preventScroll: true });
  return true;
}
