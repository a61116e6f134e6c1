import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fundingDay, type PracticalSubject } from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { useTrainingHome } from "./training-home.ts";
import { useBegunFrom } from "./use-begun-from.ts";
import { useFunding } from "./use-funding.ts";
import { useRulebook } from "./use-rulebook.ts";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";

/** `subject`: none until all of it is there. */
export interface Handover {
  readonly subject: PracticalSubject | undefined;
  /** Why it cannot be had, with another try. */
  readonly error: unknown;
  retry(): void;
}

/** What the documents of a design are made from, as the house that prints them has it. */
export function useHandover(props: ViewProps): Handover {
  const { id, design, alternative, isSaved } = props;
  const { company, keeper } = useTrainingHome();
  const book = useRulebook();
  const today = browserToday();
  const { answers, isLate } = useFunding(design, book, fundingDay(design, today));
  const diagnosis = useBegunFrom(design.diagnosis);
  const named = useQuery({ queryKey: ["company-of", id], queryFn: () => company(id), networkMode: "always" });
  const kept = useQuery({
    queryKey: ["kept-revision", id],
    queryFn: ({ signal }) => keeper.load(id, signal),
    enabled: isSaved,
    gcTime: 0,
    networkMode: "always",
  });
  const veil = useVeil();
  const isFundingShown = veil.hidden.length === 0;
  const funding = alternative === undefined || !isFundingShown ? undefined : answers.get(alternative.id);
  const isReady = isSaved && !(isLate && isFundingShown) && !diagnosis.isLoading;
  const name = named.data;
  const revision = kept.data?.revision;
  const subject = useMemo(
    () =>
      isReady && name !== undefined && revision !== undefined
        ? {
            company: name,
            design,
            veil,
            revision,
            alternative,
            trainee: undefined,
            book,
            today,
            diagnosis: diagnosis.data,
            funding,
          }
        : undefined,
    [isReady, name, design, veil, revision, alternative, book, today, diagnosis.data, funding],
  );
  const retry = () => void Promise.all([named.refetch(), kept.refetch()]);
  return { subject, error: named.error ?? kept.error, retry };
}
