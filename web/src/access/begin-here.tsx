import type { ReactNode } from "react";
import type { UseCase } from "../../../core/src/access/public.ts";
import { say } from "../words/say.ts";
import { useMay } from "./use-may.ts";

/** The form that begins something, or a sentence for whoever may only read what is there. */
export function BeginHere(props: { readonly useCase: UseCase; readonly children: ReactNode }) {
  if (useMay(props.useCase) === false) return <p className="soft">{say("access.readOnly.list")}</p>;
  return <>{props.children}</>;
}
