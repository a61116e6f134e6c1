import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { beginAdaptation, type PracticeSheet } from "../../../core/src/practices/public.ts";
import { useMay } from "../access/use-may.ts";
import { PageDialog } from "../parts/page-dialog.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AdaptForm } from "./adapt-form.tsx";
import { LineList } from "./line-list.tsx";
import { type KeptAdaptation, useAdaptations, useDropping } from "./use-adaptations.ts";

type Shown = "own" | "ours";

/** A sheet of the house; in the words of one's organisation when it rewrote it, with the original a touch away. */
export function SheetView({ sheet }: { readonly sheet: PracticeSheet }) {
  const [shown, setShown] = useState<Shown>("own");
  const [isWriting, setIsWriting] = useState(false);
  const mayAdapt = useMay("adaptPractice") === true;
  const adapted = useAdaptations().data?.adaptations.find(({ id }) => id === sheet.id);
  const isOwn = adapted !== undefined && shown === "own";
  const words = isOwn ? adapted.content : beginAdaptation(sheet);
  if (isWriting)
    return (
      <AdaptForm
        sheet={sheet.id}
        begun={adapted?.content ?? beginAdaptation(sheet)}
        revision={adapted?.revision ?? 0}
        onDone={() => setIsWriting(false)}
      />
    );
  return (
    <>
      {adapted === undefined ? null : (
        <OwnVersion adapted={adapted} sheet={sheet} shown={shown} onShow={setShown} mayDrop={mayAdapt} />
      )}
      <p className="lead">{words.summary}</p>
      <p>{say("practice.sheet.readers", { readers: readersOf(sheet) })}</p>
      <LineList title={say("practice.sheet.when")} lines={words.when} />
      <LineList title={say("practice.sheet.steps")} lines={words.steps} isOrdered />
      <LineList title={say("practice.sheet.watchOuts")} lines={words.watchOuts} />
      <LineList
        title={say("practice.sheet.facts")}
        lines={sheet.facts.map((fact) =>
          say(fact.year === "" ? "practice.sheet.factUndated" : "practice.sheet.fact", fact),
        )}
      />
      <p className="row no-print">
        <Link className="button" to={sheet.screen}>
          {say("practice.sheet.screen")}
        </Link>
        {mayAdapt ? (
          <button type="button" className="button" onClick={() => setIsWriting(true)}>
            {say(adapted === undefined ? "practice.adapt.begin" : "practice.adapt.again")}
          </button>
        ) : null}
      </p>
      <p className="soft">
        {say("practice.checked", { day: writeDay(sheet.checkedOn) })}.{" "}
        {say("practice.sheet.credit", { credit: sheet.credit, version: sheet.version })}
      </p>
    </>
  );
}

function readersOf({ readers }: PracticeSheet): string {
  return readers.map((reader) => say(`practices.reader.${reader}`)).join(", ");
}

/** Says whose words are read, from which version they come, and gives the other ones. */
function OwnVersion(props: {
  readonly adapted: KeptAdaptation;
  readonly sheet: PracticeSheet;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly mayDrop: boolean;
}) {
  const { adapted, sheet, shown, onShow, mayDrop } = props;
  const { label, why, fromVersion } = adapted.content;
  const title = { title: sheet.title, version: fromVersion, revision: adapted.revision };
  return (
    <section className="card" aria-label={say("practice.adapt.own")}>
      {shown === "own" ? <h2>{label}</h2> : null}
      <p>
        {say(shown === "own" ? "practice.adapt.from" : "practice.adapt.original", {
          ...title,
          day: writeDay(adapted.savedAt.slice(0, 10)),
        })}
      </p>
      {shown === "own" && why !== "" ? <p>{say("practice.adapt.because", { why })}</p> : null}
      {fromVersion < sheet.version ? <p>{say("practice.adapt.newer", { version: sheet.version })}</p> : null}
      <p className="row no-print">
        <button
          type="button"
          className="button quiet"
          onClick={() => onShow(shown === "own" ? "ours" : "own")}
        >
          {say(shown === "own" ? "practice.adapt.showOriginal" : "practice.adapt.showOwn")}
        </button>
        {mayDrop ? <DropVersion sheet={sheet.id} /> : null}
      </p>
    </section>
  );
}

/** Deletes one's version once it is asked again: its words come back from nowhere. */
function DropVersion({ sheet }: { readonly sheet: string }) {
  const [isAsked, setIsAsked] = useState(false);
  const dropping = useDropping(sheet);
  const leave = () => setIsAsked(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setIsAsked(true)}>
        {say("practice.adapt.drop")}
      </button>
      {isAsked ? (
        <PageDialog
          role="alertdialog"
          className="card dialog"
          title={say("practice.adapt.drop.title")}
          onClose={leave}
        >
          <p>{say("practice.adapt.drop.text")}</p>
          {dropping.isError ? <RefusalNotice error={dropping.error} room="practices" /> : null}
          <p className="row">
            <button type="button" className="button" onClick={leave}>
              {say("practice.adapt.drop.keep")}
            </button>
            <button
              type="button"
              className="button primary"
              disabled={dropping.isPending}
              onClick={() => dropping.mutate()}
            >
              {say("practice.adapt.drop.sure")}
            </button>
          </p>
        </PageDialog>
      ) : null}
    </>
  );
}
