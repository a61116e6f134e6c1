import type { FastifyReply, FastifyRequest } from "fastify";
import { lifetimes } from "../../../core/src/accounts/index.ts";

/** The cookies of the door, as the public address allows them. */
export interface Cookies {
  session(request: FastifyRequest): string | undefined;
  step(request: FastifyRequest): string | undefined;
  /** `undefined` takes the cookie away. */
  keepSession(reply: FastifyReply, token: string | undefined): void;
  keepStep(reply: FastifyReply, secret: string | undefined): void;
}

/**
 * Over TLS, names that begin with `__Host-`: browsers then take them from this host only, for all its pages, and never
 * without TLS. Scripts cannot read them; another site's page does not send them but by a link.
 */
export function openCookies(publicUrl: URL): Cookies {
  const isSecure = publicUrl.protocol === "https:";
  const prefix = isSecure ? "__Host-" : "";
  const keep = (reply: FastifyReply, name: string, given: { value: string | undefined; seconds: number }) => {
    const { value = "", seconds } = given;
    const age = given.value === undefined ? 0 : seconds;
    const rest = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
    reply.header("set-cookie", `${prefix}${name}=${value}; ${rest}`);
  };
  return {
    session: (request) => read(request, `${prefix}ouvrage-session`),
    step: (request) => read(request, `${prefix}ouvrage-step`),
    keepSession: (reply, value) => keep(reply, "ouvrage-session", { value, seconds: lifetimes.session }),
    keepStep: (reply, value) => keep(reply, "ouvrage-step", { value, seconds: lifetimes.step }),
  };
}

function read(request: FastifyRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name && value !== undefined && value !== "") return value;
  }
  return undefined;
}
