import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { type CategoryRule, categoryRoutes, metWhens } from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { isComplete, type RulePart, ruleParts, withPart } from "./lab-state.ts";
import { LivePreview } from "./live-preview.tsx";
import { RulePartEditor } from "./rule-part-editor.tsx";
import { useKnowledge } from "./use-knowledge.ts";

/** The rule on one side, what it gives on the other, at every move. */
export function Laboratory(props: {
  readonly month: string;
  readonly rule: CategoryRule;
  readonly onChange: (rule: CategoryRule) => void;
  /** The category being changed, to say what differs from its stored version. */
  readonly category?: string;
}) {
  const { month, rule, category } = props;
  const knowledge = useKnowledge(month);
  const settled = useDeferredValue(rule);
  const isReady = isComplete(settled);
  const preview = useQuery({
    queryKey: ["preview", month, category, settled],
    queryFn: ({ signal }) =>
      call(
        categoryRoutes.preview,
        { body: { month, rule: settled, ...(category === undefined ? {} : { category }) } },
        signal,
      ),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const changePart = (part: RulePart, condition: Parameters<typeof withPart>[2]) =>
    props.onChange(withPart(rule, part, condition));
  return (
    <div className="lab">
      <div className="parts">
        <Asked query={knowledge} room="workforce">
          {(known) =>
            ruleParts.map((part) => (
              <RulePartEditor
                key={part}
                part={part}
                condition={rule[part]}
                knowledge={known}
                onChange={(condition) => changePart(part, condition)}
              />
            ))
          }
        </Asked>
        <label className="field card">
          <span className="label">{say("categories.lab.metWhen")}</span>
          <select
            value={rule.metWhen}
            onChange={(event) => {
              const metWhen = metWhens.find((candidate) => candidate === event.target.value);
              if (metWhen !== undefined) props.onChange({ ...rule, metWhen });
            }}
          >
            {metWhens.map((metWhen) => (
              <option key={metWhen} value={metWhen}>
                {say(`categories.metWhen.${metWhen}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="lab-live stack" aria-live="polite">
        {isReady ? null : <p className="card soft">{say("categories.lab.waiting")}</p>}
        {isReady && preview.isError ? <RefusalNotice error={preview.error} room="categories" /> : null}
        {isReady && preview.data !== undefined ? <LivePreview preview={preview.data} month={month} /> : null}
      </div>
    </div>
  );
}
