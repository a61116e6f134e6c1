/** Control characters but tab and line feed, letters of private use and code points without a letter: no font draws them. */
const undrawable = /[\p{Co}\p{Cn}]|[^\P{Cc}\n\t]/gu;

/** Text that can be printed: lone surrogates and what no font draws become U+FFFD, line ends become "\n". */
export function printableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(undrawable, "\ufffd");
}
