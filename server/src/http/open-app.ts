import { randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { sql } from "kysely";
import { passingFaultOf } from "./database-faults.ts";
import { type Admit, demandSession } from "./demand-session.ts";
import type { Door } from "./door.ts";
import { refuseForeignPages } from "./foreign-pages.ts";
import { answerClosed, isLinkAddress } from "./link-door.ts";
import {
  type AnsweredRequest,
  countRequests,
  openRequestCounts,
  type RequestCounts,
} from "./request-counts.ts";
import { describeKeys, keyScheme, withFileBody } from "./route-schema.ts";
import { type ServedHouse, serveDoors } from "./serve.ts";
import { serveSignsOfLife, type Unready } from "./signs-of-life.ts";
import { stopGently } from "./stop-gently.ts";
import { turnAway } from "./turn-away.ts";
import { refuseUnstorableTexts } from "./unstorable-texts.ts";

/** A server that people reach from outside, with login. */
export interface Outside {
  /** The one address it answers to. Over https, whatever speaks TLS in front hands the calls over. */
  readonly publicUrl: URL;
  readonly trustedProxies: readonly string[];
  readonly admit: Admit;
}

export interface AppOptions {
  /** Names the server answers to, such as "127.0.0.1:4600"; any other `Host` is refused. */
  readonly hosts: () => readonly string[];
  readonly version: string;
  /** Told when something unexpected happens, with the identifier shown to the person. */
  readonly onBug: (identifier: string, error: unknown) => void;
  /** Without it, the server is for this machine, over http and without login. */
  readonly outside?: Outside | undefined;
  /** Serves what belongs to no organisation. */
  readonly serveMore?: (api: FastifyInstance) => void;
  /** What watches over the server. */
  readonly watch?: Watch;
}

/** What an administrator has of a server while it runs, and what bounds it. */
export interface Watch {
  /** Where requests are counted. */
  readonly counts?: RequestCounts;
  /** Told each request once it was answered. */
  readonly onAnswered?: (request: AnsweredRequest) => void;
  /** Requests under way at once; 500 when nothing is said. */
  readonly requestsAtMost?: number;
  /** Seconds left to requests under way as the server stops; 20 when nothing is said. */
  readonly stopSeconds?: number;
}

/** Requests that may wait for a connection: beyond, they would wait longer than anybody does. */
const waitingAtMost = 300;

/** Largest JSON body, bytes. Files are streamed and are not bounded here but by their readers. */
const jsonBodyLimit = 2 * 1024 * 1024;

/** The HTTP server with its doors, its OpenAPI document and its refusals; it does not listen yet. */
export async function openApp(
  house: ServedHouse,
  doors: readonly Door[],
  options: AppOptions,
): Promise<FastifyInstance> {
  const { outside } = options;
  const isSecure = outside?.publicUrl.protocol === "https:";
  const app = Fastify({
    trustProxy: outside === undefined ? false : [...outside.trustedProxies],
    bodyLimit: jsonBodyLimit,
    logger: false,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    frameworkErrors: (_error, { url }, reply) =>
      isLinkAddress(url) ? answerClosed(reply) : refuseRequest(reply, 400),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    // On the loopback address, without TLS, this header would lock a browser out of other local programs.
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  watchOver(app, house, options.watch ?? {});
  refuseForeignPages(app, {
    hosts: () => (outside === undefined ? options.hosts() : [outside.publicUrl.host]),
    scheme: isSecure ? "https" : "http",
  });
  if (outside !== undefined) demandSession(app, outside.admit);
  refuseUnstorableTexts(app);
  await describeApp(app, options.version);
  answerFaults(app, options.onBug);
  // Inside a plug-in so that the OpenAPI document sees the routes.
  await app.register(async (api) => {
    options.serveMore?.(api);
    serveDoors(api, house, doors);
    api.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  });
  return app;
}

/** Draws the OpenAPI document from the routes, as they are served. */
async function describeApp(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Ouvrage", version },
      components: { securitySchemes: { [keyScheme]: describeKeys } },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      return { schema: withFileBody(schema), url };
    },
    transformObject: jsonSchemaTransformObject,
  });
}

/** Answers what no door answers: requests of a wrong shape, faults that pass by themselves, and our own. */
function answerFaults(app: FastifyInstance, onBug: AppOptions["onBug"]): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const places = error.validation.map((fault) => ({
        place: fault.instancePath,
        rule: fault.message ?? "",
      }));
      return reply.code(400).send({ refusal: { code: "invalidRequest", places } });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return refuseRequest(reply, status);
    const passing = passingFaultOf(error);
    if (passing !== undefined) {
      return reply
        .code(passing.status)
        .header("retry-after", "5")
        .send({ refusal: { code: passing.code } });
    }
    onBug(request.id, error);
    return reply.code(500).send({ refusal: { code: "unexpected", identifier: request.id } });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ refusal: { code: "notFound" } }));
}

/** Counts, bounds and tells what passes, and says whether the server lives. */
function watchOver(app: FastifyInstance, { database }: ServedHouse, watch: Watch): void {
  const {
    counts = openRequestCounts(),
    onAnswered = () => {},
    requestsAtMost = 500,
    stopSeconds = 20,
  } = watch;
  countRequests(app, counts, onAnswered);
  turnAway(app, { counts, requestsAtMost, waiting: () => database.pool.waitingCount, waitingAtMost });
  stopGently(app, stopSeconds);
  serveSignsOfLife(app, () => whyUnready(database));
}

/** Milliseconds that the database has to answer whoever asks whether the server is ready. */
const readyMilliseconds = 2000;

async function whyUnready({ kysely }: ServedHouse["database"]): Promise<Unready | undefined> {
  const answered = sql`SELECT 1`.execute(kysely).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), readyMilliseconds).unref();
  });
  return (await Promise.race([answered, late])) ? undefined : "databaseAway";
}

function refuseRequest(reply: FastifyReply, status: number) {
  return reply.code(status).send({ refusal: { code: "invalidRequest" } });
}

const contentSecurity = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", "blob:"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'", "blob:"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
