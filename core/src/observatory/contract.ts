import { z } from "zod";
import { route } from "../access/index.ts";
import { aggregatePackageSchema, packageLineSchema, packageLinesMax, tableAskSchema } from "./model.ts";
import { publicationSchema } from "./publication-model.ts";
import { keyStandings, packageFaults, tableFormats } from "./vocabulary.ts";

const idText = z.string().min(1).max(100);
const requestParameter = z.strictObject({ request: idText });
const publicationParameter = z.strictObject({ publication: idText });
const ways = ["server", "file"] as const;

const keySchema = z.object({
  fingerprint: z.string(),
  publicKey: z.string(),
  siren: z.string(),
  name: z.string(),
  holding: z.string(),
  standing: z.enum(keyStandings),
});
const requestLineSchema = z.object({
  id: z.string(),
  publishedAt: z.string(),
  ask: tableAskSchema,
  ready: z.int(),
  received: z.int(),
  publications: z.array(z.string()),
});
const packageStandings = [
  "ready",
  "published",
  "elsewhere",
  "waiting",
  "refused",
  "accepted",
  "replaced",
] as const;
const deskSchema = z.object({
  request: z.object({ id: z.string(), digest: z.string(), publishedAt: z.string() }),
  ask: tableAskSchema,
  packages: z.array(
    z.object({
      siren: z.string(),
      name: z.string(),
      sequence: z.int(),
      receivedAt: z.string(),
      isLate: z.boolean(),
      people: z.int(),
      standing: z.enum(packageStandings),
    }),
  ),
  publications: z.array(z.object({ id: z.string(), publishedOn: z.string(), companies: z.int() })),
});
const askedSchema = z.object({
  id: z.string(),
  observatory: z.string(),
  publishedOn: z.string(),
  ask: tableAskSchema,
  way: z.enum(ways),
  fingerprint: z.string(),
  sent: z.array(z.object({ sequence: z.int(), way: z.enum(ways), sentAt: z.string() })),
});
const previewSchema = z.object({
  content: aggregatePackageSchema,
  fingerprint: z.string(),
  people: z.int(),
  smallLines: z.int(),
  before: z.enum(["none", "same", "different"]),
});
const makeRefusals = [
  "notAllowed",
  "unknownRequest",
  "monthNotStored",
  "companyNotKnown",
  "tooManyLines",
] as const;

/** What an observatory does. */
const observatoryDeskRoutes = {
  view: route({
    useCase: "viewObservatory",
    method: "GET",
    path: "/api/observatory",
    summary: "The table requests of the observatory, and the keys that signed what it received",
    body: "none",
    answer: {
      json: z.object({
        fingerprint: z.string(),
        requests: z.array(requestLineSchema),
        keys: z.array(keySchema),
      }),
    },
    refusals: ["notAllowed"],
  }),
  publishRequest: route({
    useCase: "askTables",
    method: "POST",
    path: "/api/observatory/requests",
    summary: "Publishes a table request, signed; it does not change any more",
    body: { json: tableAskSchema },
    answer: { json: z.object({ id: z.string() }) },
    refusals: ["notAllowed", "deadlinePast", "ruleFlaw", "tooManyRequests"],
  }),
  desk: route({
    useCase: "viewObservatory",
    method: "GET",
    path: "/api/observatory/requests/:request",
    summary: "One request with every package that came for it, traces of replaced ones included",
    parameters: requestParameter,
    body: "none",
    answer: { json: deskSchema },
    refusals: ["notAllowed", "unknownRequest"],
  }),
  requestFile: route({
    useCase: "viewObservatory",
    method: "GET",
    path: "/api/observatory/requests/:request/file",
    summary: "The signed request as a file, for companies of other servers",
    parameters: requestParameter,
    body: "none",
    answer: { file: "application/json" },
    refusals: ["notAllowed", "unknownRequest"],
  }),
  receive: route({
    useCase: "receivePackages",
    method: "POST",
    path: "/api/observatory/packages",
    summary: "Takes in the package of a file; its signature, its key and its place among others are checked",
    body: "bytes",
    answer: {
      json: z.object({ standing: z.enum(["counted", "waiting"]), siren: z.string(), replaced: z.boolean() }),
    },
    refusals: ["notAllowed", ...packageFaults],
  }),
  decideKey: route({
    useCase: "receivePackages",
    method: "POST",
    path: "/api/observatory/keys/:fingerprint",
    summary: "Says by hand whose key it is, or that packages of it are refused",
    parameters: z.strictObject({ fingerprint: z.string().max(100) }),
    body: {
      json: z.strictObject({
        standing: z.enum(["accepted", "refused"]),
        name: z.string().trim().min(1).max(120),
        holding: z.string().trim().max(120),
      }),
    },
    answer: { json: keySchema },
    refusals: ["notAllowed", "unknownKey", "companyUnderOtherKey"],
  }),
  release: route({
    useCase: "releaseTables",
    method: "POST",
    path: "/api/observatory/requests/:request/publications",
    summary: "Protects the tables, attacks them, and publishes them once and for all",
    parameters: requestParameter,
    body: "none",
    answer: { json: z.object({ id: z.string() }) },
    refusals: [
      "notAllowed",
      "unknownRequest",
      "tooFewCompanies",
      "solverStopped",
      "attackSucceeded",
      "countedMeanwhile",
    ],
  }),
};

/** What a company does. */
const companyRoutes = {
  requests: route({
    useCase: "viewTableRequests",
    method: "GET",
    path: "/api/table-requests",
    summary: "Table requests that the company may answer, and what left for them",
    body: "none",
    answer: { json: z.array(askedSchema) },
    refusals: ["notAllowed"],
  }),
  bring: route({
    useCase: "answerTableRequest",
    method: "POST",
    path: "/api/table-requests",
    summary: "Brings in the request of a file, once its signature stands",
    body: "bytes",
    answer: { json: z.object({ id: z.string() }) },
    refusals: ["notAllowed", "unreadable", "badSignature", "otherRequestKept", "tooManyRequests"],
  }),
  preview: route({
    useCase: "answerTableRequest",
    method: "GET",
    path: "/api/table-requests/:request/package",
    summary: "Exactly what would leave; nothing leaves and nothing is kept",
    parameters: requestParameter,
    body: "none",
    answer: { json: previewSchema },
    refusals: makeRefusals,
  }),
  send: route({
    useCase: "answerTableRequest",
    method: "POST",
    path: "/api/table-requests/:request/packages",
    summary: "Signs the package that was previewed, keeps a copy of it, and sends it or gives it as a file",
    parameters: requestParameter,
    body: {
      json: z.strictObject({ way: z.enum(ways), lines: z.array(packageLineSchema).max(packageLinesMax) }),
    },
    answer: { json: z.object({ name: z.string(), text: z.string() }) },
    refusals: [...makeRefusals, "changedMeanwhile", "notOnThisServer", "notTaken"],
  }),
};

export const observatoryRoutes = {
  ...observatoryDeskRoutes,
  ...companyRoutes,
  publications: route({
    useCase: "viewPublishedTables",
    method: "GET",
    path: "/api/published-tables",
    summary: "Every published table of this server, last first",
    body: "none",
    answer: { json: z.array(publicationSchema.omit({ measures: true })) },
    refusals: ["notAllowed"],
  }),
  publication: route({
    useCase: "viewPublishedTables",
    method: "GET",
    path: "/api/published-tables/:publication",
    summary: "Published tables, whole, with where they come from",
    parameters: publicationParameter,
    body: "none",
    answer: { json: publicationSchema },
    refusals: ["notAllowed", "unknownPublication"],
  }),
  publicationFile: route({
    useCase: "viewPublishedTables",
    method: "GET",
    path: "/api/published-tables/:publication/files/:format",
    summary: "Published tables as CSV, CSVW metadata, DCAT-AP record, SDMX-CSV or JSON",
    parameters: publicationParameter.extend({ format: z.enum(tableFormats) }),
    body: "none",
    answer: { file: "text/csv" },
    refusals: ["notAllowed", "unknownPublication"],
  }),
};
