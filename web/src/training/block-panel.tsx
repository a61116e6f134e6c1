import type { ReactNode } from "react";
import { adaptationKinds, obstacleKinds, purposes } from "../../../core/src/training/public.ts";
import { PageDialog } from "../parts/page-dialog.tsx";
import { say } from "../words/say.ts";
import { AxesFields } from "./axes-fields.tsx";
import type { BlockFieldsProps } from "./block-fields-props.ts";
import { DutiesFields } from "./duties-fields.tsx";
import { removeBlock } from "./edit-design.ts";
import { ChecksField, DurationField, TextField, WholeField, YesNoField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { PriceFields } from "./price-fields.tsx";
import { SureButton } from "./sure-button.tsx";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";
import { WorkLinkFields } from "./work-link-fields.tsx";
import { writeBlock } from "./write-names.ts";

/** Everything that is said of a block, in a panel beside the canvas. Nothing has to be filled. */
export function BlockPanel(props: ViewProps & BlockFieldsProps & { readonly onClose: () => void }) {
  const { block, onPatch, onClose, change } = props;
  const title = writeBlock(block);
  const isFixed = useVeil().blocks.includes(block.id);
  return (
    <PageDialog
      role="dialog"
      title={say("design.block.title", { title })}
      className="drawer"
      onClose={onClose}
      act={
        <button type="button" className="button" onClick={onClose}>
          {say("design.block.close")}
        </button>
      }
    >
      <p className="soft small">{say("design.block.lead")}</p>
      <TextField
        label={say("design.block.name")}
        value={block.title}
        onChange={(text) => onPatch({ title: text })}
      />
      <BlockParts {...props} />
      {isFixed ? null : (
        <SureButton
          word={say("design.block.remove")}
          of={title}
          question={say("design.block.removeSure", { title })}
          onSure={() => {
            change((current) => removeBlock(current, block.id));
            onClose();
          }}
        />
      )}
      <p>
        <button type="button" className="button primary" onClick={onClose}>
          {say("design.block.done")}
        </button>
      </p>
    </PageDialog>
  );
}

function BlockParts({ block, onPatch, design }: ViewProps & BlockFieldsProps) {
  return (
    <>
      <Part title={say("design.block.time")} isOpen>
        <TimeFields block={block} onPatch={onPatch} />
      </Part>
      <Part title={say("design.block.axes")} isOpen>
        <AxesFields block={block} onPatch={onPatch} />
      </Part>
      <Part title={say("design.block.purposes")}>
        <PurposeFields block={block} onPatch={onPatch} />
      </Part>
      <Part title={say("design.block.work")}>
        <ChecksField
          label={say("design.block.situations")}
          value={block.situations}
          options={design.situations.map(({ id, words }) => ({
            value: id,
            text: words.trim() || say("design.situation.unnamed"),
          }))}
          onChange={(situations) => onPatch({ situations })}
        />
        <WorkLinkFields block={block} onPatch={onPatch} />
      </Part>
      <Part title={say("design.block.people")}>
        <ChecksField
          label={say("design.block.adaptations")}
          value={block.adaptations}
          options={adaptationKinds.map((kind) => ({
            value: kind,
            text: say(`training.adaptation.${kind}`),
          }))}
          onChange={(adaptations) => onPatch({ adaptations })}
        />
      </Part>
      <Part title={say("design.block.provider")}>
        <PriceFields block={block} onPatch={onPatch} />
      </Part>
      <Part title={say("design.block.duties")}>
        <DutiesFields block={block} onPatch={onPatch} />
      </Part>
    </>
  );
}

function Part(props: { readonly title: string; readonly isOpen?: boolean; readonly children: ReactNode }) {
  return (
    <Fold summary={props.title} isOpenAtFirst={props.isOpen === true}>
      <div className="stack">{props.children}</div>
    </Fold>
  );
}

function TimeFields({ block, onPatch }: BlockFieldsProps) {
  const fromSequences = block.sequences.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="grid-3">
      <DurationField
        label={say("design.block.minutes")}
        {...(fromSequences === 0 ? {} : { help: say("design.block.minutesFrom") })}
        value={block.minutes}
        onChange={(minutes) => onPatch({ minutes })}
      />
      <YesNoField
        label={say("design.block.isOffSite")}
        yes={say("design.block.offSite")}
        no={say("design.block.onSite")}
        value={block.isOffSite}
        onChange={(isOffSite) => onPatch({ isOffSite })}
      />
      <YesNoField
        label={say("design.block.isInWorkingTime")}
        value={block.isInWorkingTime}
        onChange={(isInWorkingTime) => onPatch({ isInWorkingTime })}
      />
      <WholeField
        label={say("design.block.groupSize")}
        least={1}
        most={1000}
        value={block.groupSize}
        onChange={(groupSize) => onPatch({ groupSize })}
      />
    </div>
  );
}

function PurposeFields({ block, onPatch }: BlockFieldsProps) {
  return (
    <>
      <ChecksField
        label={say("design.block.purposesLabel")}
        help={say("design.block.purposesHelp")}
        value={block.purposes}
        options={purposes.map((purpose) => ({ value: purpose, text: say(`training.purpose.${purpose}`) }))}
        onChange={(next) => onPatch({ purposes: next })}
      />
      {block.purposes.includes("obstacles") ? (
        <ChecksField
          label={say("design.block.obstacles")}
          value={block.obstacles}
          options={obstacleKinds.map((kind) => ({ value: kind, text: say(`training.obstacle.${kind}`) }))}
          onChange={(obstacles) => onPatch({ obstacles })}
        />
      ) : null}
    </>
  );
}
