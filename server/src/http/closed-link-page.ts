import { personLanguages, personWords } from "../../../core/src/links/index.ts";

const style = `
  body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 34rem; margin: 0 auto; padding: 1.5rem; }
  h1, h2 { font-size: 1.25rem; margin: 1.5rem 0 0.25rem; }
  p { margin: 0; }
  @media (prefers-color-scheme: dark) { body { background: #16181d; color: #f1f1f1; } }`;

/**
 * The one page of every link that opens nothing, whatever the reason, in every language: whose it was is not known.
 * Always the same bytes.
 */
export const closedLinkPage: string = [
  '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta name="robots" content="noindex">\n<title>${personWords("fr").closedTitle}</title>`,
  `<style>${style}</style>\n</head>\n<body>\n<main>`,
  // A manner of a language says the same again.
  ...personLanguages
    .filter(({ code }) => !code.includes("-"))
    .map(({ code }, index) => sectionOf(code, index === 0 ? "h1" : "h2")),
  "</main>\n</body>\n</html>\n",
].join("\n");

function sectionOf(language: string, heading: "h1" | "h2"): string {
  const { locale, closedTitle, closed, direction } = personWords(language);
  const title = `<${heading}>${closedTitle}</${heading}>`;
  return `<section lang="${locale}" dir="${direction}">${title}<p>${closed}</p></section>`;
}
