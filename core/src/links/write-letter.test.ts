import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { linkPurposes } from "./model.ts";
import { linkNotice, personLanguages, personWords } from "./person-notice.ts";
import { linkOf } from "./sample-links.ts";
import { writeLetter } from "./write-letter.ts";

const address = "https://ouvrage.exemple.fr/p/abc_-1";
const letterFor = (company: string, language = "fr") =>
  writeLetter({
    link: linkOf({ id: "l1", purpose: "traineePage", language, expiresOn: "2027-03-01" as Day }),
    address,
    to: "a@exemple.fr",
    company,
  });

describe("a letter", () => {
  test("says in French what opens, who sees what, until when, and gives the address", () => {
    const { subject, text, html } = letterFor("Clair et Net");
    expect(subject).toBe("Un lien pour vous, de la part de Clair et Net");
    for (const part of [
      "Votre page de formation",
      address,
      "1 mars 2027",
      "Pas de compte",
      "l’ancien ne marchera",
    ]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  test("has a subject that says nothing of training, of a path or of a council", () => {
    for (const purpose of linkPurposes) {
      for (const { code } of personLanguages) {
        const link = linkOf({ id: "l1", purpose, language: code });
        const { subject } = writeLetter({ link, address, to: "a@exemple.fr", company: "" });
        expect(subject).toBe(personWords(code).mailSubjectAlone);
      }
    }
  });

  test.each(["A\r\nBcc: tous@exemple.fr", "A\nB", "A\u2028B", "A\0B", " A\tB "])(
    "keeps its subject on one line whatever the company is called: %j",
    (company) => {
      expect(letterFor(company).subject).toMatch(
        /^Un lien pour vous, de la part de A [^\p{Cc}\u2028]*B[^\p{Cc}\u2028]*$/u,
      );
    },
  );

  test("holds no live markup from a name or an address, and asks for nothing from the network", () => {
    const { html } = writeLetter({
      link: linkOf({ id: "l1" }),
      address: 'https://a/t/"><script>x</script>',
      to: "a@exemple.fr",
      company: "<img src=x>&'\"",
    });
    expect(html).not.toMatch(/<script|<img|<[^>]*src=|<link|url\(/);
    expect(html).toContain("&lt;img src=x&gt;&amp;&#39;&quot;");
  });

  test("reads from right to left in Arabic, the address from left to right", () => {
    const { html } = letterFor("Clair et Net", "ar");
    expect(html).toContain('<html lang="ar-MA" dir="rtl">');
    expect(html).toContain('dir="ltr">https://ouvrage');
    expect(html).toContain("1 مارس 2027");
  });

  test("is in French for a language that has no words", () => {
    expect(letterFor("", "zzz")).toEqual(letterFor(""));
  });
});

describe("what a person is told", () => {
  test.each(linkPurposes)(
    "%s: who sees it and until when, in every language, without a blank left",
    (purpose) => {
      const notices = personLanguages.map(({ code }) =>
        linkNotice({ purpose, language: code, expiresOn: "2027-03-01" as Day }),
      );
      expect(new Set(notices.map(({ title }) => title)).size).toBe(personLanguages.length);
      for (const { title, does, terms } of notices) {
        expect([title, does, ...terms].join(" ")).not.toMatch(/[{}]/);
        expect(terms.join(" ")).toMatch(/2027/);
      }
    },
  );

  test("the day of opening is told to all but representatives, for whom it is not kept", () => {
    const told = (purpose: (typeof linkPurposes)[number]) =>
      linkNotice({ purpose, language: "fr", expiresOn: "2027-03-01" as Day }).terms.join(" ");
    expect(told("tutorWords")).toContain("le dernier jour où il a été ouvert");
    expect(told("councilFile")).not.toContain("le dernier jour où il a été ouvert");
    expect(told("councilFile")).toContain("n’est pas noté");
  });

  test("French comes first, then easy French and five other languages", () => {
    expect(personLanguages.map(({ code }) => code)).toEqual(["fr", "fr-easy", "en", "ar", "pt", "tr", "ta"]);
  });
});
