import type { UseCase } from "../../../core/src/access/public.ts";
import { CallRefused } from "../http/call.ts";
import { useOrganisations } from "./use-organisations.ts";

/** Whether the person may do something in their organisation; nothing as long as the server has not said. */
export function useMay(useCase: UseCase): boolean | undefined {
  const mayDo = useMayDo();
  return typeof mayDo === "string" ? undefined : mayDo.includes(useCase);
}

/**
 * What the person may do in their organisation, once the server has said so. Out of reach of it nothing is known, and
 * nothing need be hidden: the server refuses by itself what is not allowed.
 */
export function useMayDo(): readonly UseCase[] | "asked" | "unknown" {
  const { data: seen, error } = useOrganisations();
  if (seen !== undefined) return seen.mayDo;
  if (error === null) return "asked";
  return error instanceof CallRefused && error.refusal.code === "notAllowed" ? [] : "unknown";
}
