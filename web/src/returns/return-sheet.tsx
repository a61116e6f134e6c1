import "./returns.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo } from "react";
import { type AttributableLine, assembleRequest, estimateReturn } from "../../../core/src/returns/public.ts";
import { useMay } from "../access/use-may.ts";
import { Asked } from "../parts/asked.tsx";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Notice } from "../parts/notice.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { useKeptDocument } from "../parts/use-kept-document.ts";
import { say } from "../words/say.ts";
import { BreakEvenPart } from "./break-even-part.tsx";
import { CostsPart } from "./costs-part.tsx";
import { EffectsPart } from "./effects-part.tsx";
import { IntangiblePart } from "./intangible-part.tsx";
import { ResultPart } from "./result-part.tsx";
import { loadReturn, type ReturnOnScreen, returnKeeper } from "./return-keeper.ts";

interface SheetProps {
  readonly project: string;
  readonly lines: readonly AttributableLine[];
}

/** Costs, valued effects and what they imply, of one project. */
export function ReturnSheet({ project, lines }: SheetProps) {
  const queries = useQueryClient();
  const queryKey = ["return-on-screen", project];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadReturn(project, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => queries.removeQueries({ queryKey: ["return-on-screen", project] }),
    [queries, project],
  );
  return (
    <section className="stack returns" aria-labelledby="return-title">
      <h2 id="return-title">{say("return.title")}</h2>
      <p>{say("return.lead")}</p>
      <Asked query={asked} room="returns">
        {(shown) => (
          <Bench
            key={shown.kept.revision}
            shown={shown}
            lines={lines}
            onReload={() => void queries.invalidateQueries({ queryKey })}
          />
        )}
      </Asked>
    </section>
  );
}

function Bench(props: {
  readonly shown: ReturnOnScreen;
  readonly lines: readonly AttributableLine[];
  readonly onReload: () => void;
}) {
  const { shown, lines } = props;
  const edited = useKeptDocument(returnKeeper, shown.kept);
  const { content: book, state, change } = edited;
  const mayEdit = useMay("editReturn") !== false;
  const settled = useDeferredValue(book);
  const finding = useMemo(
    () => estimateReturn(assembleRequest(settled, { costs: shown.costs, changes: shown.changes, lines })),
    [settled, shown, lines],
  );
  return (
    <>
      <KeepDraft isChanged={state.kind !== "saved"} />
      {mayEdit ? null : <Notice tone="unsure">{say("return.readOnly")}</Notice>}
      <ResultPart finding={finding} />
      <BreakEvenPart breakEven={finding.breakEven} />
      <IntangiblePart book={book} change={change} mayEdit={mayEdit} />
      <div className="step-bar no-print">
        <SavingNotice
          state={state}
          room="returns"
          onRetry={edited.saveNow}
          onKeepMine={edited.keepMine}
          onReload={props.onReload}
        />
      </div>
      <fieldset className="plain stack" disabled={!mayEdit}>
        <legend className="visually-hidden">{say("return.title")}</legend>
        <EffectsPart
          book={book}
          effects={finding.effects}
          lines={lines}
          changes={shown.changes}
          change={change}
        />
        <CostsPart book={book} costs={finding.costLines} change={change} />
      </fieldset>
    </>
  );
}
