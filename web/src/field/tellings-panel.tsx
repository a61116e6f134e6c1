import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { fieldRoutes } from "../../../core/src/field/public.ts";
import { call } from "../http/call.ts";
import { PageDialog } from "../parts/page-dialog.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What somebody told, as the server gives it. */
type KeptTelling = RouteOutput<typeof fieldRoutes.tellings>[number];

const keyOf = (project: string) => ["tellings", project] as const;

/** What tutors and front-line managers told about a project, in words and in voice; for those who may read it. */
export function TellingsPanel({ project }: { readonly project: string }) {
  const tellings = useQuery({
    queryKey: keyOf(project),
    queryFn: ({ signal }) => call(fieldRoutes.tellings, { parameters: { project } }, signal),
  });
  const [said, setSaid] = useState("");
  return (
    <section className="card stack" aria-labelledby="tellings-title">
      <h2 id="tellings-title">{say("field.tellings.title")}</h2>
      <p>{say("field.tellings.intro")}</p>
      <p role="status">{said}</p>
      {tellings.isPending ? <p>{say("field.tellings.loading")}</p> : null}
      {tellings.isError ? (
        <RefusalNotice error={tellings.error} room="field" onRetry={() => tellings.refetch()} />
      ) : null}
      {tellings.data?.length === 0 ? <p>{say("field.tellings.empty")}</p> : null}
      {tellings.data === undefined || tellings.data.length === 0 ? null : (
        <>
          <p>{say("field.tellings.count", { count: tellings.data.length })}</p>
          <ul className="bare stack">
            {tellings.data.map((telling) => (
              <Telling
                key={telling.id}
                project={project}
                telling={telling}
                onRemoved={() => setSaid(say("field.tellings.removed"))}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface TellingProps {
  readonly project: string;
  readonly telling: KeptTelling;
  readonly onRemoved: () => void;
}

function Telling({ project, telling, onRemoved }: TellingProps) {
  const { id, about, words, voice } = telling;
  const day = writeDay(telling.day);
  return (
    <li className="stack">
      <h3>
        {day} · {say(`training.actor.${telling.actor}`)}
      </h3>
      {about === "" ? null : <p>{say("field.tellings.about", { about })}</p>}
      <ul>
        {(["happened", "surprised", "next"] as const).map((question) => (
          <li key={question}>
            {say(`field.tellings.${question}`, { answer: writeAnswer(question, telling) })}
          </li>
        ))}
      </ul>
      {words === "" ? null : <blockquote>{words}</blockquote>}
      {voice.known ? <VoicePlayer project={project} telling={id} day={day} /> : null}
      <RemoveTelling project={project} telling={id} day={day} onRemoved={onRemoved} />
    </li>
  );
}

function writeAnswer(question: "happened" | "surprised" | "next", telling: KeptTelling): string {
  const { happened, surprised, next } = telling;
  if (question === "happened" && happened.known) return say(`field.happened.${happened.value}`);
  if (question === "surprised" && surprised.known) return say(`field.surprised.${surprised.value}`);
  if (question === "next" && next.known) return say(`field.next.${next.value}`);
  return say("field.tellings.unsaid");
}

interface TellingOfDay {
  readonly project: string;
  readonly telling: string;
  /** In words. */
  readonly day: string;
}

/** Asked for only when somebody wants to hear it. */
function VoicePlayer({ project, telling, day }: TellingOfDay) {
  const opening = useMutation({
    mutationFn: () => call(fieldRoutes.voice, { parameters: { project, telling } }),
  });
  const address = useAddress(opening.data);
  if (address !== undefined) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: somebody's own words have no captions
      <audio controls autoPlay src={address} aria-label={say("field.tellings.voice", { day })} />
    );
  }
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => opening.mutate()} disabled={opening.isPending}>
        {opening.isPending ? say("field.tellings.opening") : say("field.tellings.listen")}{" "}
        <span className="visually-hidden">{say("field.tellings.removeWhich", { day })}</span>
      </button>
      {opening.isError ? <RefusalNotice error={opening.error} room="field" /> : null}
    </div>
  );
}

function RemoveTelling({ project, telling, day, onRemoved }: TellingOfDay & Pick<TellingProps, "onRemoved">) {
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => call(fieldRoutes.remove, { parameters: { project, telling } }),
    onSuccess() {
      onRemoved();
      return queries.invalidateQueries({ queryKey: keyOf(project) });
    },
  });
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        {say("field.tellings.remove")}{" "}
        <span className="visually-hidden">{say("field.tellings.removeWhich", { day })}</span>
      </button>
      {removing.isError ? <RefusalNotice error={removing.error} room="field" /> : null}
      {isAsking ? (
        <PageDialog
          role="alertdialog"
          title={say("field.tellings.confirm")}
          className="card dialog"
          onClose={() => setAsking(false)}
        >
          <div className="row">
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {say("field.tellings.confirmNo")}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsking(false);
                removing.mutate();
              }}
            >
              {say("field.tellings.confirmYes")}
            </button>
          </div>
        </PageDialog>
      ) : null}
    </>
  );
}

function useAddress(bytes: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}
