import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { documentWriter, sayProjectFrench } from "../../../../files/src/documents/index.ts";
import { practicalWriter } from "../../../../files/src/practical/index.ts";
import { readZipDirectory } from "../../../../files/src/spreadsheet/zip-directory.ts";
import { checkParts } from "../../../../files/src/spreadsheet/zip-parts.ts";
import {
  type AccountId,
  type Actor,
  may,
  type OrganisationId,
  type Role,
  rolesThatMay,
} from "../../access/index.ts";
import { rolesContract } from "../../access/roles.contract.ts";
import { openMemoryDiagnosisStore } from "../../diagnosis/index.ts";
import { councilWordOf, openSampleFieldStore } from "../../field/sample-field-store.ts";
import type { Day } from "../../kernel/calendar.ts";
import { known } from "../../kernel/known.ts";
import { accept, refuse } from "../../kernel/result.ts";
import { openMemoryPlanStore, openMemorySealStore } from "../../plans/index.ts";
import { keptPlanOf } from "../../plans/sample-plan.ts";
import { openMemoryProjectStore } from "../../projects/index.ts";
import { openMemoryOwnRuleStore } from "../../reference/index.ts";
import { openMemoryTrainingDesignStore } from "../../training/index.ts";
import { type ExportProjectDocument, exportProjectDocument } from "./export-project-document.ts";
import { paperDay, paperDesign, paperDiagnosis, paperProject } from "./sample-project-subject.ts";

const signed = { revision: 1, savedAt: "2026-11-20T09:00:00.000Z", savedBy: "account-1" };
const actorOf = (...roles: readonly Role[]): Actor => ({
  account: "account-1" as AccountId,
  organisation: "organisation-1" as OrganisationId,
  roles,
});

/** What two members wrote by their links: a word in one's own name, and a vote that was noted. */
const written = [
  councilWordOf({ id: "w1", project: "project-1", label: "Mme B.", dissent: "Pas sans relève." }),
  councilWordOf({
    ...{ id: "w2", project: "project-1", consultation: "c2", label: "", voice: "meeting" },
    ...{ stand: known("favorable"), words: "", meetingDay: known("2026-11-18" as Day) },
  }),
  councilWordOf({ id: "w3", project: "project-2", words: "D’un autre projet." }),
];

function house(canSet = true) {
  const field = openSampleFieldStore();
  for (const word of written) void field.addCouncilWord(word);
  return {
    field,
    practicalDocuments: practicalWriter,
    projects: openMemoryProjectStore([{ ...signed, id: "project-1", content: paperProject() }]),
    trainingDesigns: openMemoryTrainingDesignStore([{ ...signed, id: "design-1", content: paperDesign }]),
    diagnoses: openMemoryDiagnosisStore([{ ...signed, id: "diagnosis-1", content: paperDiagnosis }]),
    plans: openMemoryPlanStore([keptPlanOf({ id: "project-1" })]),
    planSeals: openMemorySealStore(),
    sha256: (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex"),
    shares: { given: async () => [] },
    ownRules: openMemoryOwnRuleStore(),
    documents: {
      ...documentWriter,
      writePdf: async () =>
        canSet ? accept(new Uint8Array([1, 2, 3])) : refuse({ code: "documentUnavailable" as const }),
    },
    sayProject: sayProjectFrench(),
    clock: { now: () => "2026-11-23T10:00:00.000Z", today: () => paperDay },
  };
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(directory.code);
  const check = await checkParts(Buffer.from(bytes), directory.entries, () => true);
  return check.ok
    ? (check.kept.get("word/document.xml")?.toString("utf8") ?? "").replaceAll(/<[^>]+>/g, "")
    : "";
}
const council: ExportProjectDocument = { project: "project-1", kind: "councilFile", format: "txt" };
async function textFor(actor: Actor, command: ExportProjectDocument): Promise<string> {
  const exported = await exportProjectDocument(house(), actor, command);
  if (!exported.ok) throw new Error(exported.refusal.code);
  return new TextDecoder().decode(exported.value.bytes);
}
async function refusalOf(command: Partial<ExportProjectDocument>, canSet = true): Promise<string> {
  const exported = await exportProjectDocument(house(canSet), actorOf("hr"), { ...council, ...command });
  return exported.ok ? "given" : exported.refusal.code;
}

rolesContract("viewProjects", (roles) => exportProjectDocument(house(), actorOf(...roles), council));

describe("a document of a project", () => {
  test("bears its title as its name, and says what it is", async () => {
    const command = { ...council, kind: "minutes", meeting: "m1", format: "pdf" } as const;
    const exported = await exportProjectDocument(house(), actorOf("hr"), command);
    expect(exported).toMatchObject({
      ok: true,
      value: { name: "Compte rendu de la réunion du 3 novembre 2026.pdf", mediaType: "application/pdf" },
    });
  });

  test("members of the works council are told what management is; who may read neither is not", async () => {
    const forHr = await textFor(actorOf("hr"), council);
    expect(forHr).toContain("Répondre à la difficulté de recruter");
    expect(forHr).toContain("Doser");
    expect(await textFor(actorOf("worksCouncil"), council)).toBe(forHr);
    const forAuditor = await textFor(actorOf("auditor"), council);
    expect(forAuditor).toContain("Aucun diagnostic n’est relié");
    expect(forAuditor).not.toContain("Doser");
  });

  test.each(rolesThatMay("viewProjects"))(
    "as %s tells rates to who may write the project, in every format",
    async (role) => {
      const isTold = rolesThatMay("editProject").includes(role);
      for (const format of ["txt", "html", "csv"] as const) {
        const text = await textFor(actorOf(role), { ...council, kind: "effortStatement", format });
        expect(/30\s?€|;30;|"30"|,30/.test(text), `${format} ${text}`).toBe(isTold);
      }
    },
  );

  test.each(rolesThatMay("viewProjects"))(
    "as %s names nobody in training to the works council",
    async (role) => {
      for (const kind of ["councilFile", "minutes", "invitation", "effortStatement"] as const) {
        const text = await textFor(actorOf(role), { ...council, kind, meeting: "m1" });
        if (kind === "councilFile" || role === "worksCouncil") expect(text).not.toMatch(/Zoé|Yanis/);
      }
    },
  );

  test("prints what members of the council wrote by their links, and says what they left out", async () => {
    for (const role of rolesThatMay("viewCouncilWords")) {
      const text = await textFor(actorOf(role), council);
      for (const said of [
        "Parole de Mme B., en son nom, le 20 novembre 2026",
        "Sur : Le projet de formation",
        "Position : défavorable",
        "Pourquoi : « Et le soir ? »",
        "Désaccord à garder par écrit : « Pas sans relève. »",
        "Vote de la réunion du 18 novembre 2026, tel qu’il a été noté",
        "Noté par un membre du CSE, comme secrétaire",
        "Pourquoi : rien n’est écrit",
        "Désaccord : aucun n’est écrit",
      ])
        expect(plain(text), `${role}: ${said}`).toContain(said);
      expect(text).not.toContain("D’un autre projet");
    }
  });

  test("keeps them from those who may not read them, and through a share, and says so", async () => {
    const partner = { ...actorOf("adviser"), share: { id: "s", project: "project-1" } };
    const others = rolesThatMay("viewProjects").filter((role) => !may(actorOf(role), "viewCouncilWords"));
    expect(others.length).toBeGreaterThan(0);
    for (const actor of [...others.map((role) => actorOf(role)), partner]) {
      const text = plain(await textFor(actor, council));
      expect(text).not.toMatch(/Et le soir|relève\. »|Mme B\./);
      expect(text).toContain("n’est pas dans ce fichier");
    }
  });

  test("comes as a text to edit, with the words of the members in it", async () => {
    const exported = await exportProjectDocument(house(), actorOf("hr"), { ...council, format: "docx" });
    if (!exported.ok) throw new Error(exported.refusal.code);
    expect(exported.value.name).toBe("Dossier d’information du CSE.docx");
    expect(await textOfDocx(exported.value.bytes)).toContain("Et le soir");
  });

  test("is refused when it is no table, in no project, of no meeting, or cannot be set here", async () => {
    expect(await refusalOf({ format: "csv" })).toBe("formatNotMade");
    expect(await refusalOf({ project: "project-2" })).toBe("unknownDocument");
    expect(await refusalOf({ kind: "minutes" })).toBe("unknownMeeting");
    expect(await refusalOf({ format: "pdf" }, false)).toBe("documentUnavailable");
    expect(await refusalOf({ kind: "effortStatement", format: "csv" })).toBe("given");
  });
});
