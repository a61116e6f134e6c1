/** No font draws them: control characters but tab and line feed, private use, code points without a letter. */
const undrawable = /[\p{Co}\p{Cn}]|[^\P{Cc}\n\t]/gu;

/** Text that can be printed: lone surrogates and what no font draws become U+FFFD, line ends become "\n". */
export function printableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(undrawable, "\ufffd");
}
