import { Button } from "react-aria-components";
import type { Block } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AxisMarks } from "./axis-marks.tsx";
import type { ColumnProps } from "./column-props.ts";
import { type BlockPlace, mostBlocks, stepPlace } from "./edit-design.ts";
import { writeKnown, writeMinutes } from "./write-amounts.ts";
import { writeAlternative, writeBlock } from "./write-names.ts";

/** A block at a glance: its title, its length, the five axes, and how to move it. */
export function BlockCard(props: ColumnProps & { readonly block: Block; readonly isAway: boolean }) {
  const { block, design, alternative, onOpen, onMove } = props;
  const title = writeBlock(block);
  const others = design.alternatives.filter(
    ({ id, blocks }) => id !== alternative.id && blocks.length < mostBlocks,
  );
  const [up, down] = [stepPlace(alternative, block.id, -1), stepPlace(alternative, block.id, 1)];
  return (
    <div className="block-body">
      <div className="block-title">
        <Button
          slot="drag"
          className="grip"
          aria-label={say("design.block.drag", { title })}
          data-block={block.id}
          data-act="drag"
        >
          <svg viewBox="0 0 12 20" width="12" height="20" aria-hidden="true" focusable="false">
            <path d="M3 3v0M9 3v0M3 10v0M9 10v0M3 17v0M9 17v0" />
          </svg>
        </Button>
        <strong>{title}</strong>
        <span className="soft nowrap">{writeKnown(block.minutes, writeMinutes)}</span>
      </div>
      <AxisMarks block={block} />
      <p className="soft small">
        {say("design.block.ties", {
          situations: block.situations.length,
          sequences: block.sequences.length,
        })}
      </p>
      {props.isAway ? <p className="pill unknown">{say("design.block.offWork")}</p> : null}
      <div className="block-acts no-print">
        <Button className="button" data-block={block.id} data-act="edit" onPress={() => onOpen(block.id)}>
          {say("design.block.edit")} <span className="visually-hidden">{title}</span>
        </Button>
        <Step block={block.id} act="up" title={title} place={up} onMove={onMove} />
        <Step block={block.id} act="down" title={title} place={down} onMove={onMove} />
        {others.map(({ id }) => (
          <Button
            key={id}
            className="button quiet"
            onPress={() => onMove(block.id, { alternative: id, before: "" }, "edit")}
          >
            {say("design.block.moveTo", { name: writeAlternative(design, id) })}{" "}
            <span className="visually-hidden">{title}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Nothing is shown where the block cannot go further. */
function Step(props: {
  readonly block: string;
  readonly act: "up" | "down";
  readonly title: string;
  readonly place: BlockPlace | undefined;
  readonly onMove: ColumnProps["onMove"];
}) {
  const { block, act, place } = props;
  if (place === undefined) return null;
  return (
    <Button
      className="button quiet"
      data-block={block}
      data-act={act}
      onPress={() => props.onMove(block, place, act)}
    >
      {say(`design.block.${act}`)} <span className="visually-hidden">{props.title}</span>
    </Button>
  );
}
