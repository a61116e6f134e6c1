import type { PracticalSubject } from "../documents/subject.ts";
import { type HandoverDecision, type HandoverFacts, handoverDecisions } from "./handover-facts.ts";

type Known = Pick<HandoverFacts, "figures" | "missing" | "afest" | "payments">;

/** What is asked of who decides, as far as the facts call for it. Whether a works council exists is not known here. */
export function gatherDecisions(
  sources: Known & { readonly subject: PracticalSubject },
): readonly HandoverDecision[] {
  const { figures, missing, afest, payments, subject } = sources;
  if ((subject.alternative?.blocks ?? []).length === 0) return ["completeFacts"];
  const has = (name: Parameters<typeof figures.get>[0]) => (figures.get(name)?.value.atLeast ?? 0) > 0;
  const lacks = (fact: (typeof missing)[number]["fact"]) => missing.some((each) => each.fact === fact);
  const proofs = afest.flatMap(({ check }) => check.proofs).filter(({ state }) => state === "missing");
  const isPaid = payments.some(
    ({ payer }) => payer !== "employer" && payer !== "person" && payer !== "notDue",
  );
  const asked: Readonly<Record<HandoverDecision, boolean>> = {
    chooseAlternative: lacks("chosen"),
    freeTime: has("workingMinutes"),
    payRest: has("leftForCertain"),
    nameTrainer: proofs.some(({ component }) => component === "trainer"),
    proveAfest: proofs.some(({ component }) => component !== "trainer"),
    askFunders: isPaid || lacks("fundingRow"),
    signOffTime: has("ownMinutes"),
    consultCouncil: true,
    completeFacts: missing.length > 0,
  };
  return handoverDecisions.filter((decision) => asked[decision]);
}
