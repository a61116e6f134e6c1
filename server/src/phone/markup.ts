/** HTML that is safe to send: made by `html` only, which escapes every text put into it. */
export class Markup {
  readonly #source: string;
  constructor(literals: readonly string[], values: readonly Insert[]) {
    this.#source = literals
      .map((literal, index) => literal + (index < values.length ? sourceOf(values[index]) : ""))
      .join("");
  }
  toString(): string {
    return this.#source;
  }
}

/** What may stand in a piece of HTML. `undefined` and `false` write nothing. */
export type Insert = string | number | Markup | undefined | false | readonly Insert[];

/** A piece of HTML. Texts are escaped for places between tags and between double quotes; there are no others. */
export function html(literals: TemplateStringsArray, ...values: readonly Insert[]): Markup {
  return new Markup(literals, values);
}

/** The text of a style of ours, which holds no text of anybody else. Throws when it would close its own tag. */
export function styleOf(text: string): Markup {
  if (/<\//.test(text)) throw new Error("invalid style; must not close a tag");
  return new Markup([`<style>${text}</style>`], []);
}

function sourceOf(value: Insert): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(sourceOf).join("");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? "");
}
