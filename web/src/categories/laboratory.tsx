import type { CategoryRule } from "../../../core/src/categories/public.ts";
import { metWhens } from "../../../core/src/categories/public.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { useReachable } from "../parts/use-reachable.ts";
import { say } from "../words/say.ts";
import { type RulePart, ruleParts, withPart } from "./lab-state.ts";
import { LabStrip } from "./lab-strip.tsx";
import { LivePreview } from "./live-preview.tsx";
import { RulePartEditor } from "./rule-part-editor.tsx";
import { useKnowledge } from "./use-knowledge.ts";
import { type TriedRule, usePreview } from "./use-preview.ts";

/** The rule on one side, what it gives on the other, at every move. */
export function Laboratory(props: TriedRule & { readonly onChange: (rule: CategoryRule) => void }) {
  const { month, rule } = props;
  const knowledge = useKnowledge(month);
  const { preview, isReady, gesture } = usePreview(props);
  const { frame, isCut } = useReachable();
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
        <MetWhen rule={rule} onChange={props.onChange} />
      </div>
      <section
        className="lab-live stack"
        aria-label={say("categories.lab.live")}
        ref={frame}
        {...(isCut ? { tabIndex: 0 } : {})}
      >
        {isReady ? null : <p className="card soft">{say("categories.lab.waiting")}</p>}
        {isReady && preview.isError ? <RefusalNotice error={preview.error} room="categories" /> : null}
        {isReady && preview.data !== undefined ? (
          <LivePreview preview={preview.data} month={month} {...(gesture === undefined ? {} : { gesture })} />
        ) : null}
      </section>
      {isReady && preview.data !== undefined ? <LabStrip size={preview.data.size} /> : null}
    </div>
  );
}

/** How the three dimensions are put together. */
function MetWhen(props: { readonly rule: CategoryRule; readonly onChange: (rule: CategoryRule) => void }) {
  const { rule, onChange } = props;
  return (
    <div className="card">
      <label className="field">
        <span className="label">{say("categories.lab.metWhen")}</span>
        <select
          value={rule.metWhen}
          onChange={(event) => {
            const metWhen = metWhens.find((candidate) => candidate === event.target.value);
            if (metWhen !== undefined) onChange({ ...rule, metWhen });
          }}
        >
          {metWhens.map((metWhen) => (
            <option key={metWhen} value={metWhen}>
              {say(`categories.metWhen.${metWhen}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="soft small">{say(`categories.metWhen.${rule.metWhen}.help`)}</p>
    </div>
  );
}
