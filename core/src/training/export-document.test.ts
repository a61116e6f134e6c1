import { describe, expect, test } from "vitest";
import { sayPracticalFrench } from "../../../files/src/practical/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { diagnosisSchema, openMemoryDiagnosisStore } from "../diagnosis/index.ts";
import { accept, refuse } from "../kernel/result.ts";
import { openMemoryOwnRuleStore } from "../reference/index.ts";
import type { PictureFile, PracticalDocument } from "./documents/practical-document.ts";
import { fullDesign, textsOf } from "./documents/sample-practical.ts";
import { type ExportDocument, exportDocument } from "./export-document.ts";
import { actorOf, keptAttachmentOf, keptDesignOf, sampleHouse } from "./sample-design.ts";

interface Written {
  readonly document: PracticalDocument;
  readonly pictures: readonly PictureFile[];
}

const motive = { question: "motive.resources", stakeholder: "d", value: "yes", day: "2026-11-20", note: "" };
const keptDiagnosis = {
  id: "diagnosis-1",
  revision: 1,
  savedAt: "2026-11-20T09:00:00.000Z",
  savedBy: "account-1",
  content: diagnosisSchema.parse({
    format: 1,
    label: "Agents",
    wantsEveryQuestion: false,
    stakeholders: [{ id: "d", kinds: ["executive"], name: "M. D." }],
    answers: [motive],
    acts: [],
    figures: { absenceDays: { value: 100, source: { kind: "told" } } },
    assumptions: {},
  }),
};

/** A house whose writer keeps what it is asked to write. */
async function house(canSet = true) {
  const written: Written[] = [];
  const write = (document: PracticalDocument, pictures: readonly PictureFile[]) => {
    written.push({ document, pictures });
    return new Uint8Array([written.length]);
  };
  const content = { ...fullDesign(), diagnosis: "diagnosis-1" };
  const sample = sampleHouse([keptDesignOf({ id: "a", revision: 7, content })]);
  await sample.trainingDesigns.attach("a", keptAttachmentOf({ id: "p1" }), 9);
  await sample.trainingDesigns.attach("a", keptAttachmentOf({ id: "v1", kind: "voice" }), 9);
  return {
    ...sample,
    written,
    organisations: {
      mine: async () => [
        { id: actorOf("hr").organisation, name: "Essai SARL", kind: "company" as const, isFictional: false },
      ],
      rename: async () => {},
      eraseFictional: async () => {},
    },
    diagnoses: openMemoryDiagnosisStore([keptDiagnosis]),
    ownRules: openMemoryOwnRuleStore(),
    sayPractical: sayPracticalFrench(),
    practicalDocuments: {
      writeDocx: async (...asked: Parameters<typeof write>) => write(...asked),
      writePdf: async (...asked: Parameters<typeof write>) =>
        canSet ? accept(write(...asked)) : refuse({ code: "documentUnavailable" } as const),
    },
  };
}

const query: ExportDocument = { design: "a", kind: "traineeSheet", format: "docx" };

describe("a document of a design", () => {
  test("bears the name of what it is, and the company's", async () => {
    const rooms = await house();
    const exported = await exportDocument(rooms, actorOf("hr"), query);
    expect(exported).toMatchObject({
      ok: true,
      value: { name: "Ma formation.docx", mediaType: expect.stringContaining("wordprocessingml") },
    });
    const pdf = await exportDocument(rooms, actorOf("hr"), { ...query, format: "pdf" });
    expect(pdf).toMatchObject({
      ok: true,
      value: { name: "Ma formation.pdf", mediaType: "application/pdf" },
    });
    expect(rooms.written[0]?.document).toMatchObject({ kicker: "Essai SARL", subtitle: "Entretien du hall" });
  });

  test("comes with its photos, once each; those that are no longer kept are left out", async () => {
    const rooms = await house();
    await exportDocument(rooms, actorOf("hr"), query);
    expect(rooms.written[0]?.pictures.map(({ attachment }) => attachment)).toEqual(["p1"]);
  });

  test("tells the alternative chosen, or the one asked for", async () => {
    const rooms = await house();
    await exportDocument(rooms, actorOf("hr"), query);
    await exportDocument(rooms, actorOf("hr"), { ...query, alternative: "alternative-2" });
    const [chosen, asked] = rooms.written.map(({ document }) => document.colophon.join(" "));
    expect(chosen).toContain("Tout en situation");
    expect(asked).toContain("Autre");
  });

  test("is the sheet of the person asked for, or of nobody in particular", async () => {
    const rooms = await house();
    await exportDocument(rooms, actorOf("hr"), { ...query, trainee: "t2" });
    await exportDocument(rooms, actorOf("hr"), query);
    const [own, open] = rooms.written.map(({ document }) => textsOf(document).join("\n"));
    expect(own).toContain("C. D.");
    expect(open).not.toContain("C. D.");
  });

  test("handed over, tells what the diagnosis says and who pays, to who may read the diagnosis", async () => {
    const rooms = await house();
    const kinds = ["opcoFile", "directorPage", "worksCouncilNote"] as const;
    for (const kind of kinds) await exportDocument(rooms, actorOf("hr"), { ...query, kind });
    await exportDocument(rooms, actorOf("trainer"), { ...query, kind: "directorPage" });
    const [opco, director, council, untold] = rooms.written.map(({ document }) =>
      textsOf(document).join("\n"),
    );
    const motive = "Répondre à la difficulté de recruter ou de remplacer";
    expect(director).toContain(motive);
    expect(council).toContain(motive);
    expect(untold).not.toContain(motive);
    for (const text of [opco, director, council]) expect(text).toMatch(/1\u202f777,50\u202f€/);
    expect(untold, "a trainer is not shown what wages are part of").not.toMatch(/777,50/);
  });

  test.each([
    ["notAllowed", { design: "b" }, "auditor"],
    ["unknownDocument", { design: "b", alternative: "x" }, "hr"],
    ["unknownAlternative", { alternative: "x", trainee: "t9" }, "hr"],
    ["unknownAlternative", { alternative: "" }, "hr"],
    ["unknownPerson", { trainee: "t9", format: "pdf" }, "hr"],
    ["documentUnavailable", { format: "pdf" }, "hr"],
  ] as const)("%s comes in its place", async (code, facts, role) => {
    const refused = await exportDocument(await house(false), actorOf(role), { ...query, ...facts });
    expect(refused).toEqual({ ok: false, refusal: { code } });
  });
});

rolesContract("viewTrainingDesigns", async (roles) =>
  exportDocument(await house(), actorOf(...roles), query),
);
