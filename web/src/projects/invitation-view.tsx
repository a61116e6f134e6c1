import { useEffect, useMemo, useState } from "react";
import type { Invitation } from "../../../core/src/projects/public.ts";
import {
  type InvitationRegister,
  invitationRegisters,
  invitationText,
  writeProjectDocument,
} from "../../../core/src/reports/public.ts";
import { readersThroughShares } from "../../../core/src/sharing/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { useActingShare } from "../http/acting-share.ts";
import { openReader } from "../rights/listen.ts";
import { useShares } from "../sharing/use-shares.ts";
import { LongTextField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { CopyText } from "./copy-text.tsx";
import { PaperTake } from "./paper-take.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { ReportPaper } from "./report-paper.tsx";
import { sayProject } from "./say-project.ts";
import { useBook } from "./use-book.ts";
import { VoiceCard } from "./voice-card.tsx";

/** What invites people to the training: a poster, a text in three registers, words of people, who sees what. */
export function InvitationView(props: ProjectViewProps) {
  const { id, project, today, isSaved } = props;
  const book = useBook();
  const sharedWith = useSharedWith(props);
  const document = useMemo(
    () => writeProjectDocument({ project, today, book, sharedWith }, { kind: "invitation" }, sayProject),
    [project, today, book, sharedWith],
  );
  if (document === undefined) return null;
  return (
    <>
      <div className="stack no-print">
        <p className="soft">{say("steering.invite.lead")}</p>
        <Told {...props} />
        <VoiceCard project={id} onLinks={() => props.onView("liens")} />
        <Texts {...props} />
      </div>
      <section className="stack" aria-labelledby="poster">
        <h3 id="poster" className="no-print">
          {say("steering.invite.poster")}
        </h3>
        <PaperTake
          project={id}
          kind="invitation"
          document={document}
          formats={["pdf", "html", "txt"]}
          isSaved={isSaved}
        />
        <ReportPaper document={document} label={say("steering.paper", { name: document.title })} />
      </section>
    </>
  );
}

/** Who else reads what is written of people; undefined for a partner, who is not told with whom else it is shared. */
function useSharedWith({ id, today }: ProjectViewProps) {
  const [share, isAsked] = [useActingShare(), useMayAsk("viewShares")];
  const shares = useShares(share === undefined && isAsked);
  return useMemo(
    () => (shares.data === undefined ? undefined : readersThroughShares(shares.data.given, id, today)),
    [shares.data, id, today],
  );
}

/** What only people can say: nothing of it is made up. */
function Told({ project, change, isReadOnly }: ProjectViewProps) {
  const { invitation } = project;
  const set = (next: Partial<Invitation>) =>
    change((current) => ({ ...current, invitation: { ...current.invitation, ...next } }));
  return (
    <section className="card" id="invitation" aria-labelledby="told">
      <h3 id="told">{say("steering.invite.told")}</h3>
      <fieldset className="plain" disabled={isReadOnly}>
        <legend className="visually-hidden">{say("steering.invite.told")}</legend>
        <Practical invitation={invitation} set={set} />
        <People invitation={invitation} set={set} />
      </fieldset>
    </section>
  );
}

interface ToldProps {
  readonly invitation: Invitation;
  readonly set: (next: Partial<Invitation>) => void;
}

function Practical({ invitation, set }: ToldProps) {
  return (
    <div className="grid-2">
      <TextField
        label={say("steering.invite.meetingPoint")}
        value={invitation.meetingPoint}
        onChange={(meetingPoint) => set({ meetingPoint })}
      />
      <TextField
        label={say("steering.invite.contact")}
        help={say("steering.invite.contactHelp")}
        value={invitation.contact}
        onChange={(contact) => set({ contact })}
      />
      <TextField
        label={say("steering.invite.bring")}
        help={say("steering.invite.bringHelp")}
        value={invitation.bring}
        onChange={(bring) => set({ bring })}
      />
    </div>
  );
}

/** Who invites and who was trained before, each with their words. */
function People({ invitation, set }: ToldProps) {
  return (
    <>
      <div className="grid-2">
        <TextField
          label={say("steering.invite.supervisorName")}
          value={invitation.supervisorName}
          onChange={(name) => set({ supervisorName: name.slice(0, 80) })}
        />
        <TextField
          label={say("steering.invite.testimonyBy")}
          help={say("steering.invite.testimonyByHelp")}
          value={invitation.testimonyBy}
          onChange={(name) => set({ testimonyBy: name.slice(0, 80) })}
        />
        <LongTextField
          label={say("steering.invite.supervisorWords")}
          value={invitation.supervisorWords}
          onChange={(supervisorWords) => set({ supervisorWords })}
        />
        <LongTextField
          label={say("steering.invite.testimony")}
          value={invitation.testimony}
          onChange={(testimony) => set({ testimony })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={invitation.isTestimonyAgreed}
          onChange={(event) => set({ isTestimonyAgreed: event.target.checked })}
        />
        <span>{say("steering.invite.agreed")}</span>
      </label>
    </>
  );
}

/** The same invitation said in three ways, to copy or to hear. */
function Texts({ project }: ProjectViewProps) {
  const [, setTurn] = useState(0);
  const [reader] = useState(() => openReader(() => setTurn((turn) => turn + 1)));
  const [read, setRead] = useState<InvitationRegister>();
  useEffect(() => () => reader.stop(), [reader]);
  return (
    <section className="card" aria-labelledby="texts">
      <h3 id="texts">{say("steering.invite.texts")}</h3>
      {reader.canRead() ? null : <p className="soft">{say("steering.invite.noVoice")}</p>}
      <div className="registers">
        {invitationRegisters.map((register) => {
          const text = invitationText(project, register, sayProject);
          const name = sayProject(`reports.invitation.register.${register}`);
          const isRead = reader.isReading() && read === register;
          const turn = () => {
            setRead(register);
            if (isRead) reader.stop();
            else reader.read(text.split("\n"));
          };
          return (
            <div key={register} className="register">
              <h4>{name}</h4>
              <p className="told">{text}</p>
              <div className="row">
                <CopyText text={text} of={name} />
                {reader.canRead() ? (
                  <button type="button" className="button" aria-pressed={isRead} onClick={turn}>
                    {say(isRead ? "steering.invite.stop" : "steering.invite.hear")}{" "}
                    <span className="visually-hidden">{name}</span>
                  </button>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      <p className="soft small">{say("steering.invite.voiceOfDevice")}</p>
    </section>
  );
}
