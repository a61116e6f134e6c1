import { roleMayThroughShare, type UseCase } from "../../../core/src/access/public.ts";
import { useActingShare } from "../http/acting-share.ts";
import { useSharedRole } from "../sharing/use-shared-role.ts";
import { useMay } from "./use-may.ts";

/**
 * Whether the person may do something in the place on screen: in their own organisation, or through the share by which
 * this window acts. Nothing as long as it is not known: the server refuses by itself what is not allowed.
 */
export function useMayHere(useCase: UseCase): boolean | undefined {
  const mayAtHome = useMay(useCase);
  const acting = useActingShare();
  const role = useSharedRole(acting);
  if (acting === undefined) return mayAtHome;
  return role === undefined ? undefined : roleMayThroughShare(role, useCase);
}
