import { useState } from "react";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { mostBlocks } from "./edit-design.ts";
import { PickField, TextField } from "./fields.tsx";
import { freshSituations, makeSequences, receivingBlocks } from "./make-sequences.ts";
import type { ViewProps } from "./view-props.ts";
import { writeAlternative, writeBlock } from "./write-names.ts";

/** Turns the situations into alternating work and reflection sequences. */
export function SequenceMaker({ design, change, alternative, onView }: ViewProps) {
  const [title, setTitle] = useState("");
  const [block, setBlock] = useState("");
  const [isDone, setDone] = useState(false);
  if (design.situations.length === 0 || alternative === undefined) return null;
  const blocks = receivingBlocks(design, alternative.id);
  const target = blocks.some(({ id }) => id === block) ? block : "";
  const fresh = target === "" ? design.situations.map(({ id }) => id) : freshSituations(design, target);
  const isFull = target === "" && alternative.blocks.length >= mostBlocks;
  return (
    <section className="card" aria-labelledby="make-sequences">
      <h3 id="make-sequences">{say("design.sequences.title")}</h3>
      <p>{say("design.sequences.lead")}</p>
      <div className="grid-2">
        {blocks.length === 0 ? null : (
          <PickField
            label={say("design.sequences.block")}
            value={target}
            options={[
              { value: "", text: say("design.sequences.newBlock") },
              ...blocks.map((each) => ({ value: each.id, text: writeBlock(each) })),
            ]}
            onChange={setBlock}
          />
        )}
        {target === "" ? (
          <TextField label={say("design.sequences.blockTitle")} value={title} onChange={setTitle} />
        ) : null}
      </div>
      <p className="soft">
        {say("design.sequences.count", {
          count: fresh.length,
          alternative: writeAlternative(design, alternative.id),
        })}
      </p>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={fresh.length === 0 || isFull}
          onClick={() => {
            const wish = {
              alternative: alternative.id,
              block: target,
              title: title.trim() || say("design.sequences.defaultTitle"),
            };
            change((current) => makeSequences(current, wish));
            setDone(true);
          }}
        >
          {say("design.sequences.make")}
        </button>
      </p>
      {isDone ? (
        <Notice>
          <p role="status">{say("design.sequences.done")}</p>
          <p>
            <button type="button" className="button" onClick={() => onView("parcours")}>
              {say("design.sequences.see")}
            </button>
          </p>
        </Notice>
      ) : null}
    </section>
  );
}
