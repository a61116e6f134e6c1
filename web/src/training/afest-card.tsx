import {
  type AfestBlockCheck,
  type AfestProof,
  type Block,
  checkAfestBlock,
} from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { AfestProofFields } from "./afest-proof-fields.tsx";
import { patchBlock } from "./edit-design.ts";
import { Fold } from "./fold.tsx";
import { SequenceLines } from "./sequence-lines.tsx";
import { useRulebook } from "./use-rulebook.ts";
import type { ViewProps } from "./view-props.ts";
import { writeBlock } from "./write-names.ts";

/** One block: the label wanted or not, refused or granted, its four proofs and its sequences. */
export function AfestCard(props: ViewProps & { readonly block: Block }) {
  const { design, block, change } = props;
  const book = useRulebook();
  const check = checkAfestBlock({ design, block, book, day: browserToday() });
  const title = writeBlock(block);
  const patch = (next: Partial<Block>) => change((current) => patchBlock(current, block.id, next));
  const patchAfest = (next: Partial<Block["afest"]>) =>
    change((current) => {
      const now = current.alternatives.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
      return now === undefined
        ? current
        : patchBlock(current, block.id, { afest: { ...now.afest, ...next } });
    });
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <label className="check">
        <input
          type="checkbox"
          checked={block.afest.isClaimed}
          onChange={() => patchAfest({ isClaimed: !block.afest.isClaimed })}
        />
        <span>{say("design.afest.claim")}</span>
      </label>
      {block.afest.isClaimed ? <Label check={check} /> : null}
      {check.proofs.map((proof) => (
        <Fold
          key={proof.component}
          summary={
            <>
              {say(`training.afest.component.${proof.component}`)}{" "}
              <span className={proof.state === "there" ? "pill in" : "pill unknown"}>
                {say(`training.afest.state.${proof.state}`)}
              </span>
            </>
          }
        >
          <div className="stack">
            <Tasks proof={proof} />
            <AfestProofFields {...props} component={proof.component} onAfest={patchAfest} />
          </div>
        </Fold>
      ))}
      <SequenceLines {...props} onPatch={patch} />
      {check.advice.map((advice) => (
        <p key={advice} className="soft">
          {say(`training.afest.advice.${advice}`)}
        </p>
      ))}
    </section>
  );
}

function Label({ check }: { readonly check: AfestBlockCheck }) {
  const { label, rule } = check;
  const articles = [...new Set(rule.steps.map(({ article }) => article))].join(" ; ");
  const source = <p className="soft small">{say("design.afest.rule", { articles })}</p>;
  if (label.allowed) {
    return (
      <Notice>
        <p role="status">
          <strong>{say("training.afest.labelAllowed")}</strong>
        </p>
        {source}
      </Notice>
    );
  }
  return (
    <Notice tone="unsure">
      <p>
        <strong>{say("training.afest.labelRefused", { missing: label.missing.length })}</strong>
      </p>
      <ul>
        {check.proofs
          .filter(({ state }) => state === "missing")
          .map(({ component, tasks: [next] }) => (
            <li key={component}>
              {say("design.afest.missing", {
                component: say(`training.afest.component.${component}`),
                next: next === undefined ? "" : say(`training.afest.task.${next}`),
              })}
            </li>
          ))}
      </ul>
      {source}
    </Notice>
  );
}

function Tasks({ proof }: { readonly proof: AfestProof }) {
  if (proof.tasks.length === 0) return null;
  return (
    <div className="stack">
      <p>{say("design.afest.tasks")}</p>
      <ul>
        {proof.tasks.map((task) => (
          <li key={task}>{say(`training.afest.task.${task}`)}</li>
        ))}
      </ul>
    </div>
  );
}
