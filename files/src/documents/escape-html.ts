import { printableText } from "./printable-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text with its line breaks, isolated so that right-to-left letters do not move what stands around. */
export function textHtml(text: string): string {
  return `<bdi>${escapeHtml(text).replaceAll("\n", "<br>")}</bdi>`;
}
