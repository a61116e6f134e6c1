import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import { describeRoute } from "../http/route-schema.ts";
import type { AccountAnswer, AccountDoor, SignedIn } from "./account-door.ts";
import type { SessionOfRequest } from "./account-of-request.ts";
import type { Cookies } from "./cookies.ts";
import { visitorOf } from "./visitor-of.ts";

export interface ServedAccounts {
  readonly house: AccountHouse;
  readonly cookies: Cookies;
  readonly sessionOf: SessionOfRequest;
}

/** Serves the doors of accounts. Those that need a session are refused without one by `demandSession`. */
export function serveAccountDoors(
  app: FastifyInstance,
  served: ServedAccounts,
  doors: readonly AccountDoor[],
): void {
  for (const door of doors) {
    app.route({
      method: door.route.method,
      url: door.route.path,
      config: { isOpen: door.route.who === "anyone" },
      schema: describeRoute(door.route, door.statuses),
      handler: (request, reply) => serveCall(served, door, request, reply),
    });
  }
}

async function serveCall(
  { house, cookies, sessionOf }: ServedAccounts,
  door: AccountDoor,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.header("cache-control", "no-store");
  const signedIn = await whoIs(house, sessionOf, request);
  if (door.route.who === "signedIn" && signedIn === undefined) {
    return reply.code(401).send({ refusal: { code: "signInNeeded" } });
  }
  const { params: parameters, body } = request;
  const visitor = visitorOf(request, signedIn?.session);
  const outcome = await door.serve(house, {
    parameters,
    body,
    visitor,
    signedIn,
    step: cookies.step(request),
  });
  if (outcome.ok) return answer(cookies, reply, outcome.value);
  const { refusal } = outcome;
  if ("seconds" in refusal) reply.header("retry-after", String(refusal.seconds));
  return reply.code(door.statuses[refusal.code] ?? 500).send({ refusal });
}

function answer(cookies: Cookies, reply: FastifyReply, given: AccountAnswer<unknown>) {
  if ("session" in given) cookies.keepSession(reply, given.session);
  if ("step" in given) cookies.keepStep(reply, given.step);
  return reply.code(200).send(given.json);
}

async function whoIs(
  house: AccountHouse,
  sessionOf: SessionOfRequest,
  request: FastifyRequest,
): Promise<SignedIn | undefined> {
  const session = await sessionOf(request);
  const account = session === undefined ? undefined : await house.accounts.find(session.account);
  return session === undefined || account === undefined ? undefined : { account, session };
}
