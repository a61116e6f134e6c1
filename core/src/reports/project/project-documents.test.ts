import { describe, expect, test } from "vitest";
import { documentWriter, sayProjectFrench } from "../../../../files/src/documents/index.ts";
import { known, unknown } from "../../kernel/known.ts";
import { blankProject } from "../../projects/index.ts";
import { writePlainText } from "../write-plain-text.ts";
import { projectDocumentKinds } from "./project-subject.ts";
import { paperDay, paperDesign, subjectOf, textOf } from "./sample-project-subject.ts";
import { effortTable, factsOfLedger } from "./write-effort-statement.ts";
import { invitationText } from "./write-invitation.ts";
import { writeProjectDocument } from "./write-project-document.ts";

const say = sayProjectFrench();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const paper = (
  kind: (typeof projectDocumentKinds)[number],
  ...[facts, change]: Parameters<typeof subjectOf>
) => {
  const document = writeProjectDocument(subjectOf(facts, change), { kind, meeting: "m1" }, say);
  if (document === undefined) throw new Error("no document");
  return document;
};

describe("the minutes", () => {
  test("say who was there, what was decided and by whom, dissent beside it, who does what, and what is next", () => {
    const text = textOf(paper("minutes"));
    expect(text).toContain("Compte rendu de la réunion du 3 novembre 2026");
    expect(text).toContain("2 décisions, 2 étapes convenues.");
    expect(text).toContain("OPCO (A. D., OPCO du nord)");
    expect(text).toContain("Deux heures le mardi\nPris par : Ressources humaines (C. L.)");
    expect(text).toContain("Pas d’accord, CSE : « Trop tôt le matin. »");
    expect(text).toContain("Prévenir les clients\nRessources humaines (C. L.)\n30 novembre 2026");
    expect(text).toContain("Noté ce jour-là : Peu de relève");
    expect(text).toContain("Le 3 décembre 2026.");
  });

  test("say what the meeting left open", () => {
    const { lines } = paper("minutes").notKnown;
    expect(lines.map(plain)).toEqual([
      "Qui a pris la décision : On commence en décembre",
      "Qui s’occupe de : Trouver une salle",
      "Pour quand : Trouver une salle",
    ]);
  });

  test("a meeting that is not in the project has none", () => {
    expect(writeProjectDocument(subjectOf(), { kind: "minutes", meeting: "m9" }, say)).toBeUndefined();
    expect(writeProjectDocument(subjectOf(), { kind: "minutes" }, say)).toBeUndefined();
  });

  test("an empty meeting says so, and is still minutes", () => {
    const meetings = [{ id: "m1", day: "2026-11-03", attendees: [], nextMeeting: unknown }];
    const text = textOf(paper("minutes", { meetings, decisions: [], milestones: [], risks: [] }));
    for (const said of ["Personne n’est noté", "Rien n’a été noté comme décidé.", "Pas encore fixée."])
      expect(text).toContain(said);
  });
});

describe("the statement of the ledger", () => {
  test("says that time is declared, forecast beside actual, and that what has no rate is not 0", () => {
    const document = paper("effortStatement");
    const text = textOf(document);
    expect(document.notice).toBe("Temps déclaré, pas contrôlé.");
    expect(text).toContain("Prévu : 10 h. Passé : 1 h 45.");
    expect(text).toContain("45 min sur 1 h 45 n’ont pas de taux connu (passé)");
    expect(text).toContain("Au moins 30 €");
    expect(text).toContain("Taux horaire : OPCO (OPCO du nord)");
    expect(text).not.toMatch(/(?<!\d)0(,00)? €/);
  });

  test("gives each line its day, its source and where its rate comes from, and leaves the signatures blank", () => {
    const document = paper("effortStatement");
    const text = textOf(document);
    expect(text).toContain("Passé · Pilotage\n3 novembre 2026\nRessources humaines\nClair et Net\n1 h");
    expect(text).toContain("taux de la fonction");
    expect(text).toContain("Après une réunion : 2 lignes");
    const blanks = document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "blank");
    expect(blanks).toHaveLength(2);
  });

  test("is made of the facts of the ledger: the table, the document and the screen add up to the same", () => {
    const facts = factsOfLedger(subjectOf());
    const { rows, headings } = effortTable(subjectOf(), say);
    expect(rows.every((row) => row.length === headings.length)).toBe(true);
    const minutes = rows.reduce((total, row) => total + Number(row[6]), 0);
    expect(minutes).toBe(facts.forecast.minutes + facts.actual.minutes);
    const euros = rows.reduce((total, row) => total + (typeof row[8] === "number" ? row[8] : 0), 0);
    expect(euros * 100).toBe(facts.forecast.cents.atLeast + facts.actual.cents.atLeast);
    expect(rows.map((row) => row[8])).toContain("inconnu");
  });

  test("as a table for spreadsheets no words of the company are taken for a formula", () => {
    const { headings, rows } = effortTable(subjectOf(), say);
    const csv = documentWriter.writeCsv(headings, rows);
    expect(csv).toContain(`"'=1+1"`);
    expect(csv.startsWith("\uFEFF")).toBe(true);
  });

  test("an empty ledger says that nothing is noted yet", () => {
    expect(textOf(paper("effortStatement", { effort: [] }))).toContain("Aucun temps n’est encore noté.");
  });

  test("for a reader who is not shown rates it tells the hours, and no amount anywhere", () => {
    const subject = { hidden: ["rates"] } as const;
    const text = textOf(paper("effortStatement", {}, subject));
    expect(text).toContain("Prévu : 10 h. Passé : 1 h 45.");
    expect(text).toContain("n’est montré qu’à la direction, aux ressources humaines et aux conseillers");
    expect(text).not.toMatch(/€|Taux horaire|Valeur/);
    const { headings, rows } = effortTable(subjectOf({}, subject), say);
    expect(headings.join(" ")).not.toMatch(/euros|taux/i);
    expect(rows.every((row) => row.length === headings.length)).toBe(true);
  });
});

describe("the file of the works council", () => {
  test("tells the facts of management, who said why, and names nobody in training nor who answered", () => {
    const text = textOf(paper("councilFile"));
    expect(text).toContain("2 personnes : 1 en emploi et 1 en intérim");
    expect(text).toContain(
      "Répondre à la difficulté de recruter ou de remplacer (selon : Direction ; quelqu’un d’autre dit le contraire)",
    );
    expect(text).toContain("Doser\n1 h 30\nOui");
    expect(text).toContain("En tout\n15 h");
    expect(text).toContain("Salaires pendant la formation\n300 €");
    expect(text).toContain("Pas d’accord, CSE : « Le délai est court. »");
    for (const name of ["Zoé", "Yanis", "Durand", "Sonia"]) expect(text).not.toContain(name);
  });

  test("tells what changed since the council was informed, and until when an opinion is awaited", () => {
    const text = textOf(paper("councilFile"));
    expect(text).toContain("Depuis le 2 novembre 2026, dernier jour d’information.");
    expect(text).toContain(
      "2 décisions, le 3 novembre 2026 : Deux heures le mardi ; On commence en décembre",
    );
    expect(text).toContain("réputé avoir rendu un avis négatif après le 2 décembre 2026");
  });

  test.each([
    [known(60), ["L.2312-26", "L.2312-38", "R.2312-6", "L.2312-36", "L.1222-2"], []],
    [known(20), ["L.2311-2", "L.1222-2"], ["L.2312-26", "L.2312-38", "R.2312-6", "L.2312-36"]],
    [known(6), ["L.2311-2", "L.1222-2"], ["L.2312-26", "L.2312-38", "R.2312-6", "L.2312-36"]],
    [unknown, ["L.2311-2", "L.1222-2"], ["L.2312-26", "L.2312-38", "R.2312-6", "L.2312-36"]],
  ])("with a headcount of %o it cites the texts that count for it and no others", (headcount, cited, not) => {
    const worksCouncil = { exists: unknown, consultations: [] };
    const text = textOf(paper("councilFile", { company: { name: "", headcount }, worksCouncil }));
    for (const article of cited) expect(text).toContain(article);
    for (const article of not) expect(text).not.toContain(article);
  });

  test("below the first threshold it says in a plain sentence that the law asks for no council", () => {
    const worksCouncil = { exists: known(false), consultations: [] };
    const small = { company: { name: "", headcount: known(6) }, worksCouncil };
    const text = textOf(paper("councilFile", small));
    expect(text).toContain("La loi ne demande pas de CSE en dessous de 11 salariés.");
    expect(text).not.toContain("Avis : favorable");
  });

  test("an old check looks old: each text says the day it was read, and what is not sure", () => {
    const text = textOf(paper("councilFile"));
    expect(text).toContain("Texte du 26 mai 2022. Cette vérification a plus de 90 jours");
    expect(text).toContain("Ce qui n’est pas sûr : ");
  });

  test("names, notes and attendance are left out whoever makes it", () => {
    const notes = [{ id: "n", day: "2026-11-20", by: "", words: "Zoé était en congé" }];
    expect(textOf(paper("councilFile", { notes }))).not.toContain("était en congé");
  });

  test("says to whom it is given back, and that an opinion may be dictated", () => {
    expect(textOf(paper("councilFile"))).toMatch(/remettez-la à la personne qui anime le projet, .*C\. L\./);
    expect(textOf(paper("councilFile", { lead: "" }))).toContain("remettez-la à la direction");
  });

  test("hours of design that fewer than three functions bear are told without their cost, nor by subtraction", () => {
    const facts = { alternative: "", kind: "steering", recurs: "once", words: "", minutes: 60 } as const;
    const of = (...actors: readonly ("hr" | "executive" | "workplaceTutor")[]) => {
      const effort = actors.map((actor) => ({
        ...facts,
        id: actor,
        actor,
        day: unknown,
        hourlyCostCents: known(2600),
      }));
      return textOf(paper("councilFile", {}, { design: { ...paperDesign, effort } }));
    };
    expect(of("hr", "executive", "workplaceTutor")).toContain("Temps de conception prévu\n78 €");
    expect(of("hr", "executive")).not.toMatch(/Temps de conception prévu|Coût complet/);
    expect(of()).toContain("Coût complet");
  });

  test("what is not told is said: without design, diagnosis, headcount or dates nothing is made up", () => {
    const bare = { project: blankProject("Accueil", paperDay), design: undefined, diagnosis: undefined };
    const document = paper("councilFile", {}, bare);
    expect(document.notKnown.lines.length).toBe(5);
    expect(textOf(document)).not.toMatch(/\b0 €|\b0 h\b|NaN|undefined/);
  });
});

describe("the invitation", () => {
  const invitation = {
    supervisorWords: "On apprendra ensemble.",
    supervisorName: "Sonia",
    testimony: "Je n’ai plus mal au dos.",
    testimonyBy: "F.",
    isTestimonyAgreed: true,
    meetingPoint: "salle du dépôt",
    contact: "Sonia, au dépôt",
    bring: "vos chaussures de sécurité",
  };

  test("says the same in three registers, the short one in two sentences", () => {
    const { project } = subjectOf({ invitation });
    const texts = (["plain", "easy", "sms"] as const).map((register) =>
      plain(invitationText(project, register, say)),
    );
    for (const text of texts) {
      expect(text).toContain("Bureaux propres");
      expect(text).toContain("1er décembre 2026");
      expect(text).toContain("Sonia, au dépôt");
    }
    expect(texts[2]).toBe(
      "Formation « Bureaux propres » à partir du 1er décembre 2026. Des questions ? Sonia, au dépôt.",
    );
    expect((texts[2] ?? "").length).toBeLessThan(160);
    expect(texts[0]).toContain("À apporter : vos chaussures de sécurité.");
    expect(texts[1]).toContain("Il faut apporter : vos chaussures de sécurité.");
  });

  test("easy French keeps to short sentences", () => {
    const { project } = subjectOf({ invitation });
    const sentences = invitationText(project, "easy", say).split(/[.?!]\s/);
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(14);
  });

  test("quotes the supervisor, and a former trainee only once they agreed", () => {
    expect(textOf(paper("invitation", { invitation }))).toContain("« Je n’ai plus mal au dos. » F.");
    const silent = { ...invitation, isTestimonyAgreed: false };
    const text = textOf(paper("invitation", { invitation: silent }));
    expect(text).not.toContain("mal au dos");
    expect(text).toContain("« On apprendra ensemble. » Sonia");
  });

  test("what is not told is left out of the texts, and said as still to come on the poster", () => {
    const { project } = subjectOf({ sessions: [] });
    expect(plain(invitationText(project, "sms", say))).toBe(
      "Une formation « Bureaux propres » se prépare. Des questions ? Parlez-en à votre responsable.",
    );
    expect(textOf(paper("invitation", { sessions: [] }))).toContain("Bientôt dit");
  });
});

describe("every document", () => {
  test.each(projectDocumentKinds)(
    "%s: names no grade, no blame, and writes apostrophes as French does",
    (kind) => {
      const text = textOf(paper(kind));
      expect(text).not.toMatch(/[{}']|undefined|NaN/);
      expect(text).not.toMatch(/retard|non[- ]qualifi|score/i);
    },
  );

  test.each(projectDocumentKinds)("%s: as a page and as plain text it holds the same words", (kind) => {
    const document = paper(kind);
    const [text, html] = [writePlainText(document), documentWriter.writeHtml(document)].map((written) =>
      plain(written).replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    );
    for (const { heading } of document.sections) {
      expect(text).toContain(heading.toLocaleUpperCase("fr-FR"));
      expect(html).toContain(plain(heading));
    }
    expect(html).toContain(plain(document.lead));
    expect(text).toContain(plain(document.lead));
  });
});
