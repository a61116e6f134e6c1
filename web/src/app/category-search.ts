/** The category that a new document is for, as the address names it. */
export function readCategorySearch(search: Readonly<Record<string, unknown>>): {
  readonly pour?: string;
} {
  return typeof search.pour === "string" ? { pour: search.pour } : {};
}
