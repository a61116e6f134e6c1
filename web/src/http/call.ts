import type { Route, RouteInput, RouteOutput } from "../../../core/src/access/public.ts";
import { currentOrganisation } from "./current-organisation.ts";

/** A refusal as the server gives it; `unreachable` when no answer came at all. */
export interface ScreenRefusal {
  readonly code: string;
  readonly [parameter: string]: unknown;
}

/** Thrown by `call` so that queries and mutations keep it as their error. */
export class CallRefused extends Error {
  readonly refusal: ScreenRefusal;
  readonly status: number;
  constructor(refusal: ScreenRefusal, status: number) {
    super(`refused: ${refusal.code}`);
    this.refusal = refusal;
    this.status = status;
  }
}

type AnyInput = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly bytes?: Blob;
};

/** Calls a route of the contract. Throws `CallRefused`, or the signal's reason when it is aborted. */
export async function call<Declared extends Route>(
  route: Declared,
  input: RouteInput<Declared>,
  signal?: AbortSignal,
): Promise<RouteOutput<Declared>> {
  const given = input as AnyInput;
  const answer = await reach(addressOf(route, given), {
    method: route.method,
    headers: headersOf(route),
    body: bodyOf(given),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) throw new CallRefused(await refusalOf(answer), answer.status);
  return ("json" in route.answer ? await answer.json() : await answer.blob()) as RouteOutput<Declared>;
}

/** The address of a route with its parameters, for links that download. */
export function addressOf(route: Route, input: AnyInput): string {
  const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) =>
    encodeURIComponent(input.parameters?.[name] ?? ""),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

function headersOf(route: Route): Record<string, string> {
  const organisation = currentOrganisation();
  return {
    ...(organisation === undefined ? {} : { "ouvrage-organisation": organisation }),
    ...(route.body === "bytes" ? { "content-type": "application/octet-stream" } : {}),
    ...(typeof route.body === "object" ? { "content-type": "application/json" } : {}),
  };
}

function bodyOf(input: AnyInput): BodyInit | null {
  if (input.bytes !== undefined) return input.bytes;
  return input.body === undefined ? null : JSON.stringify(input.body);
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new CallRefused({ code: "unreachable" }, 0);
  }
}

async function refusalOf(answer: Response): Promise<ScreenRefusal> {
  try {
    const { refusal } = (await answer.json()) as { refusal?: ScreenRefusal };
    return refusal ?? { code: "unexpected" };
  } catch {
    return { code: "unexpected" };
  }
}
