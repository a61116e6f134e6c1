import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type CategoryPreview,
  type CategoryRule,
  categoryRoutes,
} from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { useSettled } from "../parts/use-settled.ts";
import { isComplete } from "./lab-state.ts";

/** Milliseconds without a change before the rule is tried. */
const quietFor = 200;

type Size = CategoryPreview["size"];

export interface TriedRule {
  readonly month: string;
  readonly rule: CategoryRule;
  /** The category being changed, to say what differs from its stored version. */
  readonly category?: string;
}

/** What a rule being written gives, tried when the hand rests. The former answer stays until the next one is there. */
export function usePreview({ month, rule, category }: TriedRule) {
  const settled = useSettled(rule, quietFor);
  const isReady = isComplete(rule);
  const preview = useQuery({
    queryKey: ["preview", month, category, settled],
    queryFn: ({ signal }) => {
      const body = { month, rule: settled, ...(category === undefined ? {} : { category }) };
      return call(categoryRoutes.preview, { body }, signal);
    },
    enabled: isReady && isComplete(settled),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const isCurrent = !preview.isPlaceholderData && preview.data?.month === month;
  const gesture = useLastGesture(isCurrent ? preview.data?.size : undefined, month);
  return { preview, isReady, gesture };
}

/** Two sizes of the same month: before the last change of the rule, and now. */
export interface Gesture {
  readonly before: Size;
  readonly now: Size;
}

/** What the last change of the rule did to the counts; nothing before the first change, nor across months. */
function useLastGesture(size: Size | undefined, month: string): Gesture | undefined {
  const [seen, setSeen] = useState<{ month: string; now?: Size; before?: Size }>({ month });
  if (size !== undefined && (size !== seen.now || month !== seen.month)) {
    const former = month === seen.month ? seen.now : undefined;
    setSeen({ month, now: size, ...(former === undefined ? {} : { before: former }) });
  }
  const { before, now } = seen;
  return before === undefined || now === undefined ? undefined : { before, now };
}
