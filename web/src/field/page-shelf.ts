/** Name of the browser's store that keeps the page of one link, by its address. */
export function pageShelf(address: string): string {
  return `ouvrage-terrain ${address}`;
}
