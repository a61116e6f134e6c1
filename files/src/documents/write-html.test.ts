import { describe, expect, test } from "vitest";
import { hostileText, sampleDocument } from "./sample-document.ts";
import { sectionRows } from "./section-rows.ts";
import { writeHtml } from "./write-html.ts";

const html = writeHtml(sampleDocument());

describe("a document as an HTML page", () => {
  test("stands alone: no script, no address of another file, and a policy that forbids both", () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|\son\w+=/i);
    expect(html).not.toMatch(/(?:src|href)\s*=|url\((?!data:)/i);
    expect(html).toContain("default-src 'none'");
  });

  test("says its language and title, and has one main heading before the others", () => {
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("<title>Title</title>");
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<h[1-6]/g)?.slice(0, 2)).toEqual(["<h1", "<h2"]);
  });

  test("tables have a caption, column headings and row headings", () => {
    expect(html).toContain("<caption>");
    expect(html.match(/<th scope="col">/g)).toHaveLength(3);
    expect(html.match(/<th scope="row">/g)).toHaveLength(1);
  });

  test("a figure is one picture with its text, and a withheld bar is empty", () => {
    expect(html).toMatch(/role="img" aria-label="Trained: members 48 %/);
    expect(html).toContain('<rect width="48" height="10"/>');
    expect(html).toMatch(/class="bar absent".*<rect width="0" height="10"\/>/);
  });

  test("an interval is drawn from its least to its greatest value, and a row without figures is empty", () => {
    expect(html).toContain('<rect x="10" y="4" width="30" height="2" class="series-0"/>');
    expect(html).toContain('aria-label="Accidents: between -4 and -1."');
    const [drawn = "", empty = ""] = html.split('<div class="bar interval">').slice(1);
    expect([drawn, empty].map((row) => row.split("</svg>")[0]?.split("series-0").length)).toEqual([3, 1]);
  });

  test("drawings are hidden from who listens, their words are not", () => {
    expect(html).toContain(
      '<li><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M6 17 L13 24 L26 9"/></svg>' +
        "<span><bdi>Any text.</bdi></span></li>",
    );
  });

  test("hostile text stays text, in elements and attributes", () => {
    const hostile = writeHtml(sampleDocument({ title: hostileText, lead: hostileText }, hostileText));
    expect(hostile).not.toMatch(/<script/i);
    expect(hostile).toContain("&lt;script&gt;alert(1)&lt;/script&gt; \\u0041 @ref");
    for (const sign of ["\u0007", "\uE000"]) expect(hostile).not.toContain(sign);
    expect(hostile.isWellFormed()).toBe(true);
    expect(hostile.match(/aria-label="[^"]*"/g)).toHaveLength(2);
    expect(hostile.split("<bdi>").length).toBe(hostile.split("</bdi>").length);
  });

  test("line breaks of a text are kept", () => {
    expect(writeHtml(sampleDocument({ lead: "un\r\ndeux\ntrois" }))).toContain("un<br>deux<br>trois");
  });
});

test("sections at the left and at the right make columns, a left one after a right one begins a new band", () => {
  const section = (place: "full" | "left" | "right") => ({ heading: place, place, blocks: [] });
  const places = ["full", "left", "left", "right", "left", "right", "full", "right"] as const;
  const shape = sectionRows(places.map(section)).map((row) =>
    row.kind === "full" ? "full" : [row.left.length, row.right.length],
  );
  expect(shape).toEqual(["full", [2, 1], [1, 1], "full", [0, 1]]);
});
