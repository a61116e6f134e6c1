import { parse, z } from "zod";
import type { RouteInput, RouteOutput, RouteShape } from "../../../core/src/access/public.ts";
import { placeHeaders, takeEarly } from "./early-answers.ts";
import { signInAgain } from "./signed-out.ts";

const refusalSchema = z.looseObject({ code: z.string() });

/** A refusal as the server gives it; `unreachable` when no answer came at all. */
export type ScreenRefusal = z.infer<typeof refusalSchema>;

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

interface AnyInput {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly bytes?: Blob;
}

/**
 * Calls a route of the contract and reads its answer with the route's own schema; through `share` for this call only,
 * whichever one the window acts through. Throws `CallRefused`, or the signal's reason when it is aborted.
 */
export function call<Declared extends RouteShape>(
  route: Declared,
  input: RouteInput<Declared> & AnyInput,
  signal?: AbortSignal,
  share?: string,
): Promise<RouteOutput<Declared>>;
export async function call(
  route: RouteShape,
  input: AnyInput,
  signal?: AbortSignal,
  share?: string,
): Promise<unknown> {
  const address = addressOf(route, input);
  const send = () =>
    reach(address, {
      method: route.method,
      headers: headersOf(route, share),
      body: bodyOf(input),
      ...(signal === undefined ? {} : { signal }),
    });
  const early = route.method === "GET" ? await takeEarly(address, headersOf(route, share)) : undefined;
  signal?.throwIfAborted();
  const first = early ?? (await send());
  // The session ended in the middle of work: what was on its way goes on once the person is back.
  const answer = first.status === 401 && (await signInAgain()) ? await send() : first;
  if (!answer.ok) throw new CallRefused(await refusalOf(answer), answer.status);
  return "json" in route.answer ? parse(route.answer.json, await answer.json()) : answer.blob();
}

/** A file served beside the app. Throws `CallRefused`. */
export async function openServedFile(address: string): Promise<Blob> {
  const answer = await reach(address, {});
  if (!answer.ok) throw new CallRefused({ code: "unexpected" }, answer.status);
  return answer.blob();
}

function addressOf(route: RouteShape, input: AnyInput): string {
  const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) =>
    encodeURIComponent(String(input.parameters?.[name] ?? "")),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query}`;
}

function headersOf(route: RouteShape, share: string | undefined): Record<string, string> {
  const useCase = "useCase" in route && typeof route.useCase === "string" ? route.useCase : undefined;
  return {
    ...placeHeaders(useCase),
    ...(share === undefined ? {} : { "ouvrage-share": share }),
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
  const text = await answer.text();
  const told = z.object({ refusal: refusalSchema }).safeParse(jsonOf(text));
  return told.success ? told.data.refusal : { code: "unexpected" };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
