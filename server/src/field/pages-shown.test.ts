import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldLanguages } from "../../../core/src/field/index.ts";
import { fieldDesign, fieldProject, keptField } from "../../../core/src/field/sample-field.contract.ts";
import type { Invitation } from "../../../core/src/projects/invitation-model.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { situationOf } from "../../../core/src/training/sample-design.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { languagesOf } from "./own-languages.ts";
import { openTestPhone, type PhoneWish, submissionOf } from "./test-phone.ts";

const naughty = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&lt;\u202e`;
const naughtyInvitation: Invitation = {
  supervisorWords: naughty,
  supervisorName: naughty,
  testimony: naughty,
  testimonyBy: naughty,
  isTestimonyAgreed: true,
  meetingPoint: naughty,
  contact: naughty,
  bring: naughty,
};
const wishes: readonly PhoneWish[] = [
  { purpose: "tutorWords", subject: "tutor" },
  { purpose: "designMinutes", subject: "tutor" },
  { purpose: "sessionAttendance", subject: "s-2099-11-30" },
  { purpose: "traineePage", subject: "p1" },
  { purpose: "invitation", subject: "invitation" },
];

describe("what field pages show", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  test.each(wishes)("every text of a project stays a text on the page: $purpose", async (wish) => {
    const design = fieldDesign();
    const blocks = design.alternatives.map((alternative) => ({
      ...alternative,
      blocks: alternative.blocks.map((block) => ({ ...block, title: naughty })),
    }));
    const situations = design.situations.map(({ id }) =>
      situationOf({ id, words: naughty, gestures: naughty, difficulty: naughty, whatCanGoWrong: naughty }),
    );
    const project = fieldProject();
    const kept = keptField({
      design: { ...design, label: naughty, alternatives: blocks, situations },
      project: {
        ...project,
        label: naughty,
        targetGroup: { ...project.targetGroup, words: naughty },
        invitation: naughtyInvitation,
        participants: project.participants.map((each) => ({ ...each, label: naughty })),
        sessions: project.sessions.map((each) => ({ ...each, label: naughty })),
      },
    });
    const phone = await openTestPhone(world, kept, wish);
    const shown = [(await phone.open()).body, (await phone.open(`?l=${encodeURIComponent(naughty)}`)).body];
    if (wish.purpose === "traineePage") {
      shown.push((await world.app.inject({ method: "GET", url: `${phone.address}/emporter` })).body);
    }
    for (const body of shown) {
      expect(body).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
      if (wish.purpose !== "designMinutes") expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
  });

  test("somebody in training sees their own path, what they showed, their rights, and nobody else", async () => {
    const phone = await openTestPhone(world, keptField(), { purpose: "traineePage", subject: "p1" });
    const { body } = await phone.open();
    for (const words of [
      "Mon parcours",
      "Pour : A. B.",
      "Laver le hall avant 8 heures",
      "vendredi 20 mars 2026",
      "lundi 30 novembre 2099",
      "Le hall",
      "Lire une fiche",
      "mon-cep.org",
    ]) {
      expect(body.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(words);
    }
    expect(body.replaceAll(/[\u00a0\u202f]/g, " ")).toMatch(
      /500 € par an, jusqu’à 5 000 €.*800 € par an, jusqu’à 8 000 €/,
    );
    expect(body).not.toContain("C. D.");
    const other = await openTestPhone(world, keptField(), { purpose: "traineePage", subject: "p2" });
    expect((await other.open()).body).toContain("Rien n’est encore noté ici.");
  });

  test("the page taken away is one file that needs nothing else and asks for nothing", async () => {
    const phone = await openTestPhone(world, keptField(), { purpose: "traineePage", subject: "p1" });
    const taken = await world.app.inject({ method: "GET", url: `${phone.address}/emporter?l=en` });
    expect(taken.headers["content-disposition"]).toContain("my-path.html");
    expect(taken.body).toContain("Laver le hall avant 8 heures");
    expect(taken.body).toContain(`lang="en-GB"`);
    expect(taken.body).not.toMatch(/<script|<form|<button|<a |src=|url\(|@import|http/);
    expect(taken.body).not.toContain(phone.address.slice(3));
  });

  test("a project without design, sessions or steps still has pages", async () => {
    const project = projectAt("running", { design: "", sessions: [] });
    for (const wish of [wishes[0], wishes[3]]) {
      if (wish === undefined) continue;
      const page = await (await openTestPhone(world, keptField({ project }), wish)).open();
      expect([page.statusCode, page.body]).toEqual([
        200,
        expect.stringMatching(/Aucune situation de travail|Les étapes ne sont pas encore écrites/),
      ]);
    }
  });

  test.each(fieldLanguages)(
    "$name: every page says its language and its direction, and weighs little",
    async (language) => {
      for (const wish of wishes) {
        const phone = await openTestPhone(world, keptField(), wish);
        const page = await phone.open(`?l=${language.code}`);
        expect(page.body).toContain(`<html lang="${language.tag}" dir="${language.direction}">`);
        expect(page.body.includes(language.words["page.unreviewed"].replaceAll("'", "&#39;"))).toBe(
          !language.isReviewed,
        );
        expect(page.body).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/);
        expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
      }
    },
  );

  test("a link opens in its language, and one that is not known opens in French", async () => {
    const [arabic, strange] = await Promise.all(
      ["ar", "zz"].map((language) =>
        openTestPhone(world, keptField(), { purpose: "traineePage", subject: "p1", language }),
      ),
    );
    expect((await arabic?.open())?.body).toContain("مساري");
    expect((await strange?.open())?.body).toContain("Mon parcours");
  });

  test("nothing sent is on the pages of its link, and no line of the ledger names anybody", async () => {
    const phone = await openTestPhone(world, keptField(), { purpose: "tutorWords", subject: "tutor" });
    const fields = { ...submissionOf(1), happened: "otherwise", words: "Zanzibar", minutes: "15" };
    await phone.send("paroles", fields);
    for (const query of ["", "?recu=1", "?l=en"])
      expect((await phone.open(query)).body).not.toContain("Zanzibar");
    expect(JSON.stringify((await phone.project()).effort)).not.toMatch(/Nom tutor|Zanzibar/);
  });
});

describe("languages of an installation", () => {
  const written = (content: string) => {
    const folder = mkdtempSync(path.join(tmpdir(), "ouvrage-languages-"));
    mkdirSync(path.join(folder, "languages"));
    writeFileSync(path.join(folder, "languages", "uk.json"), content);
    const told: string[] = [];
    const languages = languagesOf(folder, (file, fault) => told.push(`${file}: ${fault}`));
    rmSync(folder, { recursive: true });
    return { codes: languages.map(({ code }) => code), told };
  };
  const [french] = fieldLanguages;
  const ukrainian = { code: "uk", tag: "uk-UA", direction: "ltr", name: "Українська", isReviewed: false };
  const own = fieldLanguages.map(({ code }) => code);

  test("a file with every sentence adds a language", () => {
    const { codes, told } = written(JSON.stringify({ ...ukrainian, words: french?.words }));
    expect([codes, told]).toEqual([[...own, "uk"], []]);
  });

  test.each([
    ["no JSON", "{", /languages\/uk\.json/],
    [
      "a sentence missing",
      JSON.stringify({ ...ukrainian, words: { ...french?.words, "page.title": "" } }),
      /page\.title/,
    ],
    [
      "a place lost",
      JSON.stringify({ ...ukrainian, words: { ...french?.words, "path.for": "Для" } }),
      /path\.for/,
    ],
    [
      "another name than its file",
      JSON.stringify({ ...ukrainian, code: "ru", words: french?.words }),
      /name of the file/,
    ],
  ])("a file with %s is told and left aside", (_fault, content, expected) => {
    const { codes, told } = written(content);
    expect(codes).toEqual(own);
    expect(told).toEqual([expect.stringMatching(expected)]);
  });

  test("without a folder there are only those of the house", () => {
    expect(languagesOf("/nowhere", () => {}).map(({ code }) => code)).toEqual(own);
  });
});
