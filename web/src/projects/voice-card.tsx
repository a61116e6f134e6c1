import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { projectRoutes } from "../../../core/src/projects/public.ts";
import { StaysHome } from "../access/stays-home.tsx";
import { useMay } from "../access/use-may.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useVoiceRecorder } from "./use-voice-recorder.ts";

interface VoiceProps {
  /** Id under which the project is kept. */
  readonly project: string;
  readonly onLinks: () => void;
}

const keyOf = (project: string) => ["invitation-voice", project] as const;

/** The voice of who invites: recorded here or chosen, heard by everybody who opens the link of the invitation. */
export function VoiceCard(props: VoiceProps) {
  return (
    <section className="card stack" aria-labelledby="voice">
      <h3 id="voice">{say("steering.voice.title")}</h3>
      <StaysHome useCase="viewInvitationVoice">
        <Voice {...props} />
      </StaysHome>
    </section>
  );
}

function Voice({ project, onLinks }: VoiceProps) {
  const parameters = { project };
  const kept = useQuery({
    queryKey: keyOf(project),
    queryFn: ({ signal }) => call(projectRoutes.invitationVoice, { parameters }, signal),
  });
  const mayRecord = useMay("recordInvitation");
  return (
    <>
      <p>{say("steering.voice.lead")}</p>
      <Asked query={kept} room="projects">
        {({ voice }) => (
          <>
            {voice === undefined ? (
              <p className="soft">{say("steering.voice.none")}</p>
            ) : (
              <Kept key={voice.recordedAt} project={project} voice={voice} mayRemove={mayRecord !== false} />
            )}
            {mayRecord === false ? null : <Record project={project} isAgain={voice !== undefined} />}
          </>
        )}
      </Asked>
      <p>
        <button type="button" className="button quiet" onClick={onLinks}>
          {say("steering.voice.links")}
        </button>
      </p>
    </>
  );
}

function Kept(props: {
  readonly project: string;
  readonly voice: { readonly speaker: string; readonly recordedAt: string };
  readonly mayRemove: boolean;
}) {
  const parameters = { project: props.project };
  const { speaker, recordedAt } = props.voice;
  const queries = useQueryClient();
  const hearing = useMutation({ mutationFn: () => call(projectRoutes.hearInvitation, { parameters }) });
  const removing = useMutation({
    mutationFn: () => call(projectRoutes.removeInvitationVoice, { parameters }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(props.project) }),
  });
  const address = useAddress(hearing.data);
  const day = writeDayOfMoment(recordedAt);
  const name =
    speaker === "" ? say("steering.voice.on", { day }) : say("steering.voice.of", { name: speaker, day });
  const error = hearing.error ?? removing.error;
  return (
    <div className="stack">
      <p>{name}</p>
      {address === undefined ? null : (
        // biome-ignore lint/a11y/useMediaCaption: its words stand in the field above and on the page that plays it
        <audio controls autoPlay src={address} aria-label={name} />
      )}
      <div className="row">
        {address === undefined ? (
          <button
            type="button"
            className="button"
            disabled={hearing.isPending}
            onClick={() => hearing.mutate()}
          >
            {say("steering.voice.hear")}
          </button>
        ) : null}
        {props.mayRemove ? (
          <button
            type="button"
            className="button quiet"
            disabled={removing.isPending}
            onClick={() => removing.mutate()}
          >
            {say("steering.voice.remove")}
          </button>
        ) : null}
      </div>
      {error === null ? null : <RefusalNotice error={error} room="projects" />}
    </div>
  );
}

function Record({ project, isAgain }: { readonly project: string; readonly isAgain: boolean }) {
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: (bytes: Blob) => call(projectRoutes.recordInvitation, { parameters: { project }, bytes }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(project) }),
  });
  const recorder = useVoiceRecorder((sound) => keeping.mutate(sound));
  const isRunning = recorder.state === "running";
  return (
    <>
      <p className="soft small">{say("steering.voice.consent")}</p>
      <div className="row">
        {recorder.state === "noMicrophone" ? null : (
          <button
            type="button"
            className="button primary"
            disabled={keeping.isPending}
            onClick={() => (isRunning ? recorder.stop() : recorder.start())}
          >
            {say(
              isRunning ? "steering.voice.stop" : isAgain ? "steering.voice.again" : "steering.voice.start",
            )}
          </button>
        )}
        <FileTrigger
          acceptedFileTypes={["audio/*"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) keeping.mutate(file);
          }}
        >
          <Button className="button" isDisabled={isRunning || keeping.isPending}>
            {say("steering.voice.file")}
          </Button>
        </FileTrigger>
      </div>
      <p role="status">
        {isRunning
          ? say("steering.voice.running")
          : keeping.isPending
            ? say("steering.voice.sending")
            : recorder.state === "noMicrophone"
              ? say("steering.voice.noMicrophone")
              : keeping.isSuccess
                ? say("steering.voice.kept")
                : ""}
      </p>
      {keeping.isError ? <RefusalNotice error={keeping.error} room="projects" /> : null}
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
