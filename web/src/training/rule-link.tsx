import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTrainingHome } from "./training-home.ts";

/** Leads to a rule on its page; the words alone where that page cannot be opened. */
export function RuleLink(props: { readonly rule: string; readonly children: ReactNode }) {
  const { withoutRulePages } = useTrainingHome();
  if (withoutRulePages === true) return props.children;
  return (
    <Link to="/regles" hash={props.rule}>
      {props.children}
    </Link>
  );
}
