import { type Block, workLinkKinds, workLinkReaches } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import type { BlockFieldsProps } from "./block-fields-props.ts";
import { PickField, TextField } from "./fields.tsx";
import { LineList } from "./line-list.tsx";

const blankLink: Block["workLinks"][number] = { kind: "contentsFromWork", reach: "position", words: "" };

/** How the block is tied to work, and whether it goes wider than the seat held today. */
export function WorkLinkFields({ block, onPatch }: BlockFieldsProps) {
  return (
    <LineList
      title={say("design.workLink.title")}
      help={say("design.workLink.help")}
      lines={block.workLinks}
      most={20}
      addWord={say("design.workLink.add")}
      blank={blankLink}
      onChange={(workLinks) => onPatch({ workLinks })}
    >
      {(link, patch) => (
        <div className="grid-3">
          <PickField
            label={say("design.workLink.kind")}
            value={link.kind}
            options={workLinkKinds.map((value) => ({ value, text: say(`training.workLink.${value}`) }))}
            onChange={(kind) => patch({ kind })}
          />
          <PickField
            label={say("design.workLink.reach")}
            value={link.reach}
            options={workLinkReaches.map((value) => ({ value, text: say(`training.reach.${value}`) }))}
            onChange={(reach) => patch({ reach })}
          />
          <TextField
            label={say("design.workLink.words")}
            value={link.words}
            onChange={(words) => patch({ words })}
          />
        </div>
      )}
    </LineList>
  );
}
