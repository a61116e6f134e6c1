import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";
import type { Session, Visitor } from "../../../core/src/accounts/index.ts";

const longestDevice = 300;

/** The browser that asks. An IPv6 network is its first 64 bits: a house has as many addresses as it wants in it. */
export function visitorOf(request: FastifyRequest, session: Session | undefined): Visitor {
  const device = (request.headers["user-agent"] ?? "").slice(0, longestDevice);
  return { network: networkOf(request.ip), device, session };
}

export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(missing).fill("0"), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
