import type {
  ContributionStory,
  EffectBook,
  StoryLink,
  StoryRival,
} from "../../../core/src/effects/public.ts";
import { linkStandings, rivalStandings } from "../../../core/src/effects/public.ts";
import type { Plan } from "../../../core/src/plans/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { LongTextField, PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { ChangeBook } from "./book-props.ts";
import { UndoLine } from "./line-actions.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { useUndo } from "./use-undo.ts";

interface StoryProps {
  readonly book: EffectBook;
  readonly story: ContributionStory;
  readonly plan: Plan | undefined;
  readonly change: ChangeBook;
  readonly isReadOnly: boolean;
}

/** How the training was to lead to its results: each step, what was seen of it, and what else may explain it. */
export function StoryCard(props: StoryProps) {
  const { story } = props;
  return (
    <section className="card" aria-labelledby="effect-story">
      <h2 id="effect-story">{say("effect.story.title")}</h2>
      <p className="soft">{say("effect.story.lead")}</p>
      <p className="effect-claim">{story.reading.claim}</p>
      <p>{story.reading.maySay}</p>
      <Links {...props} />
      <Rivals {...props} />
    </section>
  );
}

function Links({ book, plan, change, isReadOnly }: StoryProps) {
  const { links } = book.contribution;
  const put = (edit: (links: readonly StoryLink[]) => readonly StoryLink[]) =>
    change((current) => ({
      ...current,
      contribution: { ...current.contribution, links: edit(current.contribution.links) },
    }));
  const list = useUndo<StoryLink>(put);
  return (
    <div className="stack">
      <h3>{say("effect.story.links")}</h3>
      {links.length === 0 && !isReadOnly ? (
        <p>
          <button type="button" className="button" onClick={() => put(() => proposedLinks(plan))}>
            {say("effect.story.propose")}
          </button>
        </p>
      ) : null}
      {links.length === 0 && isReadOnly ? <p className="soft">{say("effect.story.noLinks")}</p> : null}
      {links.map((link, place) => (
        <LinkLine
          key={link.id}
          link={link}
          place={place}
          isReadOnly={isReadOnly}
          onRemove={() => list.remove(link.id)}
          put={(next) => put((all) => all.map((each) => (each.id === link.id ? next : each)))}
        />
      ))}
      {isReadOnly ? null : <UndoLine list={list} nameOf={({ from, to }) => to || from} />}
      {isReadOnly || links.length >= 40 ? null : (
        <p className="no-print">
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              put((all) => [
                ...all,
                { id: freshId(), from: all.at(-1)?.to ?? "", to: "", evidence: "", standing: "notLooked" },
              ])
            }
          >
            {say("effect.story.addLink")}
          </button>
        </p>
      )}
    </div>
  );
}

/** From the training to the work, then to each result that the plan wants. */
function proposedLinks(plan: Plan | undefined): readonly StoryLink[] {
  const [training, skills, work] = [
    say("effect.story.step.training"),
    say("effect.story.step.skills"),
    say("effect.story.step.work"),
  ];
  const untold = { evidence: "", standing: "notLooked" } as const;
  const results = (plan?.indicators ?? []).map(({ label }) => ({ from: work, to: label.slice(0, 200) }));
  return [{ from: training, to: skills }, { from: skills, to: work }, ...results].map((step) => ({
    id: freshId(),
    ...step,
    ...untold,
  }));
}

function LinkLine(props: {
  readonly link: StoryLink;
  readonly place: number;
  readonly isReadOnly: boolean;
  readonly onRemove: () => void;
  readonly put: (next: StoryLink) => void;
}) {
  const { link, put } = props;
  const step = say("effect.story.step", { place: props.place + 1 });
  if (props.isReadOnly)
    return (
      <p>
        <strong>{say("effect.story.fromTo", { from: link.from, to: link.to })}</strong>{" "}
        {say(`effects.link.${link.standing}`)}
        <br />
        {link.evidence}
      </p>
    );
  return (
    <fieldset className="plain effect-step">
      <legend>{step}</legend>
      <div className="grid-2">
        <TextField
          label={say("effect.story.from")}
          value={link.from}
          onChange={(from) => put({ ...link, from })}
        />
        <TextField label={say("effect.story.to")} value={link.to} onChange={(to) => put({ ...link, to })} />
      </div>
      <PickField
        label={say("effect.story.standing")}
        value={link.standing}
        options={linkStandings.map((value) => ({ value, text: say(`effects.link.${value}`) }))}
        onChange={(standing) => put({ ...link, standing })}
      />
      <LongTextField
        label={say("effect.story.evidence")}
        value={link.evidence}
        onChange={(evidence) => put({ ...link, evidence })}
      />
      <p>
        <RemoveButton about={step} onRemove={props.onRemove} />
      </p>
    </fieldset>
  );
}

function Rivals({ story, plan, change, isReadOnly }: StoryProps) {
  const { rivals } = story.contribution;
  const put = (rival: StoryRival) =>
    change((current) => {
      const told = current.contribution.rivals;
      const isThere = told.some(({ id }) => id === rival.id);
      const next = isThere ? told.map((each) => (each.id === rival.id ? rival : each)) : [...told, rival];
      return { ...current, contribution: { ...current.contribution, rivals: next } };
    });
  return (
    <div className="stack">
      <h3>{say("effect.rivals.title")}</h3>
      <p className="soft">{say(rivals.length === 0 ? "effect.rivals.none" : "effect.rivals.lead")}</p>
      {rivals.map((rival) => (
        <RivalLine
          key={rival.id}
          rival={rival}
          name={nameOf(rival, plan)}
          isReadOnly={isReadOnly}
          put={put}
        />
      ))}
    </div>
  );
}

/** An explanation of one's own is named by what the plan says of it. */
function nameOf({ id, kind }: StoryRival, plan: Plan | undefined): string {
  const planned = plan?.rivals.find((rival) => rival.id === id);
  return kind === "own" && planned !== undefined && planned.words !== ""
    ? planned.words
    : say(`plans.rival.${kind}`);
}

function RivalLine(props: {
  readonly rival: StoryRival;
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly put: (rival: StoryRival) => void;
}) {
  const { rival, name, put } = props;
  if (props.isReadOnly)
    return (
      <p>
        <strong>{name}</strong> {say(`effects.rival.${rival.standing}`)}
        <br />
        {rival.words}
      </p>
    );
  return (
    <fieldset className="plain effect-step">
      <legend>{name}</legend>
      {rival.kind === "own" ? null : <p className="soft small">{say(`plans.rival.${rival.kind}.look`)}</p>}
      <PickField
        label={say("effect.rivals.standing")}
        value={rival.standing}
        options={rivalStandings.map((value) => ({ value, text: say(`effects.rival.${value}`) }))}
        onChange={(standing) => put({ ...rival, standing })}
      />
      <LongTextField
        label={say("effect.rivals.words")}
        value={rival.words}
        onChange={(words) => put({ ...rival, words })}
      />
    </fieldset>
  );
}
