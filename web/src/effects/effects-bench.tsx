import {
  contributionStory,
  type EffectBook,
  effectLines,
  isAsked,
} from "../../../core/src/effects/public.ts";
import { CallRefused } from "../http/call.ts";
import type { SavingState } from "../parts/document-saver.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { EffectCard } from "./effect-card.tsx";
import { EffectConflicts } from "./effect-conflicts.tsx";
import type { EffectsOnScreen } from "./effects-keeper.ts";
import { OwnEffectsCard } from "./own-effects-card.tsx";
import { ReturnPart } from "./return-part.tsx";
import { SeriesCard } from "./series-card.tsx";
import { StoryCard } from "./story-card.tsx";
import { useEffectBook } from "./use-effect-book.ts";

/** The effects of a project while they are written: the rungs and sentences follow what is on screen. */
export function EffectsBench(props: {
  readonly shown: EffectsOnScreen;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
}) {
  const { viewed, kept } = props.shown;
  const edited = useEffectBook(kept);
  const { book, state, conflicts, change } = edited;
  const isReadOnly = props.isReadOnly || isRefused(state);
  const lines = linesOf(viewed, book);
  const planned = lines.filter(({ isOfPlan }) => isOfPlan);
  return (
    <>
      <KeepDraft isChanged={state.kind !== "saved"} />
      {isReadOnly ? null : (
        <div className="step-bar no-print">
          {conflicts.length > 0 ? (
            <EffectConflicts book={book} plan={viewed.plan} conflicts={conflicts} onChosen={edited.choose} />
          ) : (
            <SavingNotice
              state={state}
              room="effects"
              onRetry={edited.saveNow}
              onKeepMine={edited.saveNow}
              onReload={props.onChanged}
            />
          )}
        </div>
      )}
      {planned.map((line) => (
        <EffectCard key={line.indicator} line={line} book={book} change={change} isReadOnly={isReadOnly} />
      ))}
      {planned.length === 0 ? null : (
        <StoryCard
          book={book}
          story={contributionStory(book.contribution, viewed.plan)}
          plan={viewed.plan}
          change={change}
          isReadOnly={isReadOnly}
        />
      )}
      <OwnEffectsCard
        lines={lines.filter(({ isOfPlan }) => !isOfPlan)}
        book={book}
        change={change}
        isReadOnly={isReadOnly}
      />
      <SeriesCard
        project={kept.id}
        viewed={viewed}
        values={props.shown.series}
        change={change}
        isReadOnly={isReadOnly}
        onChanged={props.onChanged}
      />
      <ReturnPart project={kept.id} lines={lines} />
    </>
  );
}

/** The lines read again from the book on screen, with the findings and published answers that came with the page. */
function linesOf(viewed: EffectsOnScreen["viewed"], book: EffectBook) {
  const comparisons = viewed.lines.flatMap(({ indicator, comparison }) =>
    comparison === undefined ? [] : [{ indicator, finding: comparison }],
  );
  // Two lines may rest on the same answers: each is counted once.
  const releases = new Map(
    viewed.lines
      .flatMap(({ answers }) => answers)
      .map((answer) => [JSON.stringify([answer.wave, answer.question, answer.group]), answer]),
  );
  return effectLines({
    plan: viewed.plan,
    isSealedBefore: viewed.standing === "sealedBefore",
    book,
    comparisons,
    releases: [...releases.values()],
    heard: viewed.lines.flatMap(({ perceptions }) => perceptions.filter(isAsked)),
  });
}

/** The server alone knows who may write: a save that it refused for that tells the page. */
function isRefused(state: SavingState): boolean {
  if (state.kind !== "refused" || !(state.error instanceof CallRefused)) return false;
  return state.error.refusal.code === "notAllowed";
}
