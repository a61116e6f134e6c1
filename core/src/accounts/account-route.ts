import type { RouteShape } from "../access/index.ts";

/** A route that belongs to no organisation: signing in, and what a person does with their own account. */
export interface AccountRoute extends RouteShape {
  /** Whether a session is needed. */
  readonly who: "anyone" | "signedIn";
}

/** Declares such a route, keeping the literal types that the typed client needs. */
export function accountRoute<const Declared extends AccountRoute>(declared: Declared): Declared {
  return declared;
}
