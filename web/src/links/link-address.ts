import { linkPaths } from "../../../core/src/links/public.ts";
import type { FreshLink } from "./link-calls.ts";

/** The whole address that a fresh link opens, from where this page is served. */
export function addressOf({ link, token }: FreshLink): string {
  return `${window.location.origin}/${linkPaths[link.purpose]}/${token}`;
}

/** Nobody else can reach what is served on the loopback address. */
export function isOnlyHere(): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(window.location.hostname);
}
