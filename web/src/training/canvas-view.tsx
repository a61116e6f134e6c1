import { lazy, Suspense, useEffect, useState } from "react";
import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { AlternativeColumn } from "./alternative-column.tsx";
import { CompareTable } from "./compare-table.tsx";
import { DesignReadingCard, warningsOf } from "./design-reading-card.tsx";
import { addAlternative, type BlockPlace, blocksOf, patchBlock, placeBlock } from "./edit-design.ts";
import type { ViewProps } from "./view-props.ts";
import { writeAlternative, writeBlock } from "./write-names.ts";

/** Asked for when a block is first opened. */
const BlockPanel = lazy(async () => ({ default: (await import("./block-panel.tsx")).BlockPanel }));

/** Most alternatives that a design holds. */
const mostAlternatives = 8;

/** Where the keyboard goes back to once a block has moved. */
interface Moved {
  readonly block: string;
  readonly act: string;
}

/** Blocks as cards, alternatives side by side, what the reading says of each, and what each asks. */
export function CanvasView(props: ViewProps) {
  const { design, change } = props;
  const [opened, setOpened] = useState("");
  const [said, setSaid] = useState("");
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => (moved === undefined ? undefined : focusOnceDrawn(moved)), [moved]);
  const move = (block: string, place: BlockPlace, act: string) => {
    const next = placeBlock(design, block, place);
    change((current) => placeBlock(current, block, place));
    setSaid(tellPlace(next, block));
    setMoved({ block, act });
  };
  const block = blocksOf(design).find(({ id }) => id === opened);
  const peopleWarnings = new Set(design.alternatives.flatMap((each) => warningsOf(design, each, "people")));
  return (
    <>
      <p>{say("design.canvas.lead")}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {[...peopleWarnings].map((warning) => (
        <Notice key={warning} tone="unsure">
          <p>{warning}</p>
          <p>
            <button type="button" className="button" onClick={() => props.onView("personnes")}>
              {say("design.canvas.toPeople")}
            </button>
          </p>
        </Notice>
      ))}
      <div className="alternatives">
        {design.alternatives.map((alternative) => (
          <AlternativeColumn
            key={alternative.id}
            {...props}
            alternative={alternative}
            onOpen={setOpened}
            onMove={move}
          />
        ))}
      </div>
      {design.alternatives.length >= mostAlternatives ? null : <NewAlternative {...props} />}
      {design.alternatives.length < 1 ? null : <CompareTable {...props} />}
      {design.alternatives.map((alternative) => (
        <DesignReadingCard key={alternative.id} design={design} alternative={alternative} />
      ))}
      {block === undefined ? null : (
        <Suspense fallback={<p role="status">{say("app.loading")}</p>}>
          <BlockPanel
            key={block.id}
            {...props}
            block={block}
            onPatch={(patch) => change((current) => patchBlock(current, block.id, patch))}
            onClose={() => setOpened("")}
          />
        </Suspense>
      )}
    </>
  );
}

/** The lists draw their blocks a moment after the page, and take the keyboard for themselves when a block has left. */
function focusOnceDrawn({ block, act }: Moved): () => void {
  const waiting = setTimeout(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>(`[data-block="${block}"]`)];
    const button = buttons.find(({ dataset }) => dataset.act === act) ?? buttons[1] ?? buttons[0];
    // A list entered by keyboard goes to its own row unless this one has just had the focus.
    button?.closest<HTMLElement>('[role="row"]')?.focus();
    button?.focus();
  }, 50);
  return () => clearTimeout(waiting);
}

/** "« Titre » : place 2 sur 3 dans Variante A". */
function tellPlace(design: TrainingDesign, id: string): string {
  const found = design.alternatives.find(({ blocks }) => blocks.some((block) => block.id === id));
  const block = found?.blocks.find((each) => each.id === id);
  if (found === undefined || block === undefined) return "";
  return say("design.canvas.moved", {
    title: writeBlock(block),
    place: found.blocks.indexOf(block) + 1,
    count: found.blocks.length,
    alternative: writeAlternative(design, found.id),
  });
}

function NewAlternative({ design, change, alternative, onAlternative }: ViewProps) {
  const add = (copied: string) => {
    const next = addAlternative(design, "", copied);
    change((current) => addAlternative(current, "", copied));
    onAlternative(next.alternatives.at(-1)?.id ?? "");
  };
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => add("")}>
        {say("design.alternative.add")}
      </button>
      {alternative === undefined || alternative.blocks.length === 0 ? null : (
        <button type="button" className="button" onClick={() => add(alternative.id)}>
          {say("design.alternative.copy", { name: writeAlternative(design, alternative.id) })}
        </button>
      )}
    </div>
  );
}
