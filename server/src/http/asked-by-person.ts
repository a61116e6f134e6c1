import type { IncomingHttpHeaders } from "node:http";

/** Programs that look at addresses to show a picture of them, index them, or check them. */
const programs = new RegExp(
  [
    "bot|crawl|spider|preview|embed|scan|proxy|monitor",
    "facebookexternalhit|whatsapp|telegram|slack|discord|skype|teams|viber|linkedin|pinterest",
    "curl|wget|python|java/|okhttp|go-http|node|axios|libwww",
    "safelinks|barracuda|proofpoint|mimecast",
  ].join("|"),
  "i",
);

/**
 * Whether a page is asked for by somebody who will see it, as far as one can tell: not the preview of a message, not a
 * page fetched in advance. A doubt makes one day too few or too many noted, and nothing else.
 */
export function isAskedByPerson(method: string, headers: IncomingHttpHeaders): boolean {
  if (method !== "GET") return false;
  const { "user-agent": program = "", "sec-fetch-dest": destination } = headers;
  const purposes = ["sec-purpose", "purpose", "x-purpose", "x-moz"].map((name) => headers[name]);
  if (purposes.some((purpose) => purpose !== undefined)) return false;
  if (destination !== undefined && destination !== "document") return false;
  return program !== "" && !programs.test(program);
}
