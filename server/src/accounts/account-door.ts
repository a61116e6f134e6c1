import type { z } from "zod";
import type {
  Account,
  AccountHouse,
  AccountRoute,
  Session,
  Visitor,
} from "../../../core/src/accounts/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
}

export interface AccountCall<Declared extends AccountRoute> {
  readonly parameters: Parsed<Declared["parameters"]>;
  readonly body: Declared["body"] extends { json: infer Schema } ? Parsed<Schema> : undefined;
  readonly visitor: Visitor;
  /** Always there when the route needs a session. */
  readonly signedIn: Declared["who"] extends "signedIn" ? SignedIn : SignedIn | undefined;
  /** What the cookie of a step holds. */
  readonly step: string | undefined;
}

type Answered<Declared extends AccountRoute> = Declared["answer"] extends {
  json: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : never;

/** What a door answers, and the cookies it gives or, when `undefined` is given, takes away. */
export interface AccountAnswer<Json> {
  readonly json: Json;
  readonly session?: string | undefined;
  readonly step?: string | undefined;
}

/** A route of accounts with the use case behind it. */
export interface AccountDoor {
  readonly route: AccountRoute;
  readonly statuses: Readonly<Record<string, number>>;
  readonly serve: (
    house: AccountHouse,
    call: AnyAccountCall,
  ) => Promise<Result<AccountAnswer<unknown>, { readonly code: string }>>;
}

/** The same for a server that does not know which route it serves. */
export interface AnyAccountCall {
  readonly parameters: unknown;
  readonly body: unknown;
  readonly visitor: Visitor;
  readonly signedIn: SignedIn | undefined;
  readonly step: string | undefined;
}

export interface AccountDoorPlan<Declared extends AccountRoute> {
  readonly statuses: Readonly<Record<Declared["refusals"][number], number>>;
  readonly serve: (
    house: AccountHouse,
    call: AccountCall<Declared>,
  ) => Promise<Result<AccountAnswer<Answered<Declared>>, { readonly code: Declared["refusals"][number] }>>;
}

/** Puts a use case behind a route; a refusal without a status does not compile. */
export function accountDoor<const Declared extends AccountRoute>(
  route: Declared,
  { statuses, serve }: AccountDoorPlan<Declared>,
): AccountDoor {
  // The generic server only hands over what this very route's schemas parsed, and a session where one is needed.
  const parsed = (call: AnyAccountCall) => call as AccountCall<Declared>;
  return { route, statuses, serve: (house, call) => serve(house, parsed(call)) };
}
