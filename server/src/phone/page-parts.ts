import { html, type Markup } from "./markup.ts";

/** A language as a page of a phone names it, in its own words. */
export interface PhoneLanguage {
  readonly code: string;
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly name: string;
}

export interface PhoneDocument {
  readonly language: PhoneLanguage;
  /** Tells nothing to whoever sees the phone. */
  readonly title: string;
  readonly style: Markup;
  readonly body: Markup;
}

/** A whole page for a phone, that no search engine lists and that asks for nothing by itself. */
export function phoneDocument({ language, title, style, body }: PhoneDocument): string {
  return html`<!doctype html>
<html lang="${language.tag}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>${body}</body>
</html>
`.toString();
}

/** The same page in each language. */
export function languageList(list: {
  /** What the list is called, for screen readers. */
  readonly label: string;
  readonly languages: readonly PhoneLanguage[];
  /** Code of the language of the page. */
  readonly current: string;
  /** Address of the page, without query. */
  readonly address: string;
}): Markup {
  const { label, languages, current: shown, address } = list;
  return html`<nav aria-label="${label}"><ul class="languages">${languages.map(
    ({ code, tag, direction, name }) => {
      const current = code === shown ? html` aria-current="true"` : undefined;
      return html`<li><a href="${address}?l=${code}" lang="${tag}" dir="${direction}"${current}>${name}</a></li>`;
    },
  )}</ul></nav>`;
}
