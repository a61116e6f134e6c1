import { z } from "zod";
import { route } from "../access/index.ts";
import { evidenceLevels, senses } from "../effects/index.ts";
import { caseEstimateSchema } from "../patterns/index.ts";
import { docxMediaType } from "../reports/index.ts";
import { adaptedSheetSchema } from "./adapted-sheet.ts";
import { caseChangeSchema } from "./change-model.ts";
import { consentSchema, publicationSchema } from "./consent-model.ts";
import { kitFormats } from "./kit-words.fr.ts";
import { facetNames } from "./library-entry.ts";
import { publishedCaseSchema, removalsSchema, type Sentence, settingSchema } from "./model.ts";
import { practiceKitSchema } from "./practice-kit.ts";
import { practiceSheetSchema } from "./practice-sheet.ts";
import {
  caseFields,
  conditionKeys,
  dossierFormats,
  publishedReaches,
  reaches,
  traceKinds,
} from "./vocabulary.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });
const done = { json: z.object({ done: z.literal(true) }) };
const reachBody = { json: z.strictObject({ reach: z.enum(publishedReaches) }) };
const about = "/api/projects/:project/case-study" as const;

const originSchema = z.enum(["drafted", "typed"] as const satisfies readonly Sentence["origin"][]);
const viewedSentenceSchema = z.object({
  id: z.string(),
  field: z.enum(caseFields),
  words: z.string(),
  masked: z.string(),
  traces: z.array(z.object({ kind: z.enum(traceKinds), id: z.string(), day: z.string() })),
  isUnfavorable: z.boolean(),
  contributors: z.array(z.string()),
  origin: originSchema,
  draftedWords: z.string(),
  reach: z.enum([...reaches, "struck"]),
  waitingFor: z.array(z.string()),
});
const viewedSchema = z.object({
  id: z.string(),
  revision: z.int(),
  savedAt: z.string(),
  label: z.string(),
  projectLabel: z.string(),
  setting: settingSchema,
  reviewOn: z.string(),
  sentences: z.array(viewedSentenceSchema),
  removals: removalsSchema,
  isLogAhead: z.boolean(),
  consents: z.array(consentSchema),
  consented: z.enum(reaches),
  publication: publicationSchema.exactOptional(),
});
const keptSchema = z.object({ id: z.string(), revision: z.int().min(1), savedAt: z.string() });

const reasonKinds = [
  "sector",
  "size",
  "audience",
  "motive",
  "obstacle",
  "constraint",
  "conditionPresent",
  "conditionMissing",
  "solution",
] as const;
/** What published cases say together of an effect: mean, interval, and where one more case would lie. */
const pooledSchema = z.array(
  caseEstimateSchema
    .unwrap()
    .pick({ outcome: true, horizonMonths: true })
    .extend({
      count: z.int().min(3),
      mean: z.number(),
      low: z.number(),
      high: z.number(),
      next: z.tuple([z.number(), z.number()]).exactOptional(),
    }),
);
const likenessSchema = z.object({
  pooled: pooledSchema,
  cases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      isFictional: z.boolean(),
      reasons: z.array(z.object({ kind: z.enum(reasonKinds), value: z.string() })),
      hadWhatIsMissing: z.array(z.enum(conditionKeys)),
      effects: z.array(
        z.object({
          label: z.string(),
          sense: z.enum(senses),
          evidence: z.enum([...evidenceLevels, "none"]),
          claim: z.string(),
        }),
      ),
    }),
  ),
  decisive: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("told"),
      condition: z.enum(conditionKeys),
      withCount: z.int(),
      withBetter: z.int(),
      withoutCount: z.int(),
      withoutBetter: z.int(),
    }),
    z.object({ kind: z.literal("notEnoughCases"), least: z.int() }),
    z.object({ kind: z.literal("noDifference") }),
    z.object({ kind: z.literal("noneMissing") }),
  ]),
  count: z.int(),
});

const lineSchema = z.object({
  id: z.string(),
  kind: z.enum(["case", "sheet"]),
  title: z.string(),
  excerpt: z.string(),
  isFictional: z.boolean(),
  on: z.string(),
});
const countsSchema = z.record(z.enum(facetNames), z.record(z.string(), z.int()));
const facetsSchema = z.partialRecord(z.enum(facetNames), z.array(z.string().max(60)).max(30));
const entrySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("case"),
    id: z.string(),
    content: publishedCaseSchema,
    pooled: pooledSchema,
  }),
  z.object({ kind: z.literal("sheet"), id: z.string(), content: practiceSheetSchema }),
]);

const adaptationParameter = z.strictObject({ sheet: z.string().min(1).max(100) });
const keptAdaptationSchema = keptSchema.extend({ content: adaptedSheetSchema });

export const practiceRoutes = {
  adaptations: route({
    useCase: "viewPractices",
    method: "GET",
    path: "/api/adapted-sheets",
    summary: "The sheets that the organisation rewrote for itself, the last saved first",
    body: "none",
    answer: { json: z.object({ adaptations: z.array(keptAdaptationSchema) }) },
    refusals: ["notAllowed"],
  }),
  adapt: route({
    useCase: "adaptPractice",
    method: "PUT",
    path: "/api/adapted-sheets/:sheet",
    summary: "Keeps the organisation's own version of a sheet",
    parameters: adaptationParameter,
    body: {
      json: z.strictObject({
        content: adaptedSheetSchema.unwrap().omit({ schemaVersion: true, fromVersion: true }),
        basedOnRevision: z.int().min(0).max(1_000_000),
      }),
    },
    answer: { json: keptAdaptationSchema },
    refusals: ["notAllowed", "unknownEntry", "changedMeanwhile"],
  }),
  dropAdaptation: route({
    useCase: "adaptPractice",
    method: "DELETE",
    path: "/api/adapted-sheets/:sheet",
    summary: "Takes the organisation's own version of a sheet away",
    parameters: adaptationParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownEntry"],
  }),
  view: route({
    useCase: "viewCaseStudy",
    method: "GET",
    path: about,
    summary: "The case study of a project, each sentence with where it comes from and how far it may go",
    parameters: projectParameter,
    body: "none",
    answer: { json: viewedSchema },
    refusals: ["notAllowed", "unknownDocument", "noCaseStudy"],
  }),
  begin: route({
    useCase: "editCaseStudy",
    method: "POST",
    path: about,
    summary: "Drafts the case study of a project from its log; one begun before is given",
    parameters: projectParameter,
    body: "none",
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  change: route({
    useCase: "editCaseStudy",
    method: "POST",
    path: `${about}/changes`,
    summary: "Makes one change of a case study: words, a removal that is told, what the company is like",
    parameters: projectParameter,
    body: { json: z.strictObject({ change: caseChangeSchema }) },
    answer: { json: keptSchema },
    refusals: [
      "notAllowed",
      "unknownDocument",
      "noCaseStudy",
      "unknownSentence",
      "changedMeanwhile",
      "tooManySentences",
      "documentTooLarge",
      "caseBusy",
    ],
  }),
  dossier: route({
    useCase: "viewCaseStudy",
    method: "GET",
    path: `${about}/dossier/:format`,
    summary: "The company's own dossier, to read or print (html) or to edit (docx)",
    parameters: projectParameter.extend({ format: z.enum(dossierFormats) }),
    body: "none",
    answer: { file: "text/html" },
    refusals: ["notAllowed", "unknownDocument", "noCaseStudy"],
  }),
  consent: route({
    useCase: "consentCaseStudy",
    method: "POST",
    path: `${about}/consents`,
    summary: "Lets a case study go so far, until it is withdrawn",
    parameters: projectParameter,
    body: reachBody,
    answer: done,
    refusals: ["notAllowed", "unknownDocument", "noCaseStudy"],
  }),
  withdraw: route({
    useCase: "consentCaseStudy",
    method: "DELETE",
    path: `${about}/consents`,
    summary: "Withdraws every consent; the copy leaves the library in the same act",
    parameters: projectParameter,
    body: "none",
    answer: done,
    refusals: ["notAllowed", "unknownDocument", "noCaseStudy"],
  }),
  publish: route({
    useCase: "publishCaseStudy",
    method: "POST",
    path: `${about}/publications`,
    summary: "Puts a masked copy in the library, no farther than what was consented to",
    parameters: projectParameter,
    body: reachBody,
    answer: done,
    refusals: [
      "notAllowed",
      "unknownDocument",
      "noCaseStudy",
      "aboveConsent",
      "nothingToPublish",
      "noNetwork",
    ],
  }),
  unpublish: route({
    useCase: "publishCaseStudy",
    method: "DELETE",
    path: `${about}/publications`,
    summary: "Takes the copy out of the library",
    parameters: projectParameter,
    body: "none",
    answer: done,
    refusals: ["notAllowed", "unknownDocument", "noCaseStudy"],
  }),
  similar: route({
    useCase: "viewCaseStudy",
    method: "GET",
    path: "/api/projects/:project/similar-cases",
    summary:
      "Published cases that look like a project, with the reasons, and the missing condition that counts most",
    parameters: projectParameter,
    body: "none",
    answer: { json: likenessSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  kits: route({
    useCase: "viewPractices",
    method: "GET",
    path: "/api/practice-kits",
    summary: "The kits: one or two pages for each of those who meet a project without leading it",
    body: "none",
    answer: { json: z.object({ kits: z.array(practiceKitSchema) }) },
    refusals: ["notAllowed"],
  }),
  kit: route({
    useCase: "viewPractices",
    method: "GET",
    path: "/api/practice-kits/:kit/:format",
    summary: "A kit as a file, to print (pdf) or to edit (docx)",
    parameters: z.strictObject({ kit: z.string().min(1).max(100), format: z.enum(kitFormats) }),
    body: "none",
    answer: { file: `application/pdf, ${docxMediaType}` },
    refusals: ["notAllowed", "unknownEntry", "documentUnavailable"],
  }),
  search: route({
    useCase: "viewPractices",
    method: "POST",
    path: "/api/practices/searches",
    summary: "What of the library answers some words and some facets",
    body: {
      json: z.strictObject({
        words: z.string().max(200),
        facets: facetsSchema,
        page: z.int().min(1).max(1000),
      }),
    },
    answer: { json: z.object({ total: z.int(), lines: z.array(lineSchema), counts: countsSchema }) },
    refusals: ["notAllowed"],
  }),
  entry: route({
    useCase: "viewPractices",
    method: "GET",
    path: "/api/practices/:entry",
    summary: "A case or a sheet of the library, whole",
    parameters: z.strictObject({ entry: z.string().min(1).max(100) }),
    body: "none",
    answer: { json: entrySchema },
    refusals: ["notAllowed", "unknownEntry"],
  }),
};
