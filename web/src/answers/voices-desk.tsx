import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { answerRoutes, spokenLettersAtMost } from "../../../core/src/answers/public.ts";
import { CallRefused, call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { OpenQuestion } from "./open-question.ts";

interface VoicesProps {
  readonly wave: string;
  readonly questions: readonly OpenQuestion[];
}

interface Voice {
  readonly id: string;
  readonly question: string;
  readonly mayQuote: boolean;
}

/** Recorded answers, one after the other: heard, written down, and then destroyed. For people from outside only. */
export function VoicesDesk({ wave, questions }: VoicesProps) {
  const voices = useQuery({
    queryKey: ["answer-voices", wave],
    queryFn: ({ signal }) => call(answerRoutes.voices, { parameters: { wave } }, signal),
    retry: false,
  });
  const { error } = voices;
  if (error instanceof CallRefused && error.refusal.code === "notAllowed")
    return <p className="soft">{say("answers.voices.notBoth")}</p>;
  return (
    <Asked query={voices} room="answers">
      {(left) => (left.length === 0 ? null : <Waiting wave={wave} questions={questions} voices={left} />)}
    </Asked>
  );
}

function Waiting({ wave, questions, voices }: VoicesProps & { readonly voices: readonly Voice[] }) {
  const [first] = voices;
  const text = questions.find(({ question }) => question === first?.question)?.questionText ?? "";
  return (
    <section className="stack" aria-labelledby={`voices-${wave}`}>
      <h5 id={`voices-${wave}`}>{say("answers.voices.title", { count: voices.length })}</h5>
      <Notice tone="unsure">
        <p>{say("answers.voices.lead")}</p>
      </Notice>
      {first === undefined ? null : <OneVoice key={first.id} wave={wave} voice={first} text={text} />}
    </section>
  );
}

interface OneVoiceProps {
  readonly wave: string;
  readonly voice: Voice;
  /** Of the question that it answers. */
  readonly text: string;
}

function OneVoice({ wave, voice, text }: OneVoiceProps) {
  const [words, setWords] = useState("");
  const [isSettingAside, setAside] = useState(false);
  const field = useId();
  const queries = useQueryClient();
  const parameters = { wave, voice: voice.id };
  const writing = useMutation({
    mutationFn: (said: string) => call(answerRoutes.writeVoice, { parameters, body: { words: said } }),
    async onSettled() {
      await queries.invalidateQueries({ queryKey: ["answer-voices", wave] });
      await queries.invalidateQueries({ queryKey: ["answer-words", wave] });
    },
  });
  return (
    <div className="stack">
      <p>
        <strong>{text}</strong>
      </p>
      <p className="soft">{say(voice.mayQuote ? "answers.voices.mayQuote" : "answers.voices.mayNotQuote")}</p>
      <Player wave={wave} voice={voice.id} />
      <label htmlFor={field}>{say("answers.voices.words")}</label>
      <textarea
        id={field}
        rows={5}
        maxLength={spokenLettersAtMost}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="soft small">{say("answers.voices.help")}</p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={words.trim() === "" || writing.isPending}
          onClick={() => writing.mutate(words)}
        >
          {say("answers.voices.keep")}
        </button>
        <button type="button" className="button" onClick={() => setAside(true)} disabled={isSettingAside}>
          {say("answers.voices.aside")}
        </button>
      </div>
      {isSettingAside ? (
        <div className="row">
          <p role="status">{say("answers.voices.asideSure")}</p>
          <button type="button" className="button" onClick={() => setAside(false)}>
            {say("answers.voices.asideNo")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => writing.mutate("")}
            disabled={writing.isPending}
          >
            {say("answers.voices.asideYes")}
          </button>
        </div>
      ) : null}
      {writing.isError ? <RefusalNotice error={writing.error} room="answers" /> : null}
    </div>
  );
}

/** Asked for only when somebody wants to hear it, and told in the trail. */
function Player({ wave, voice }: { readonly wave: string; readonly voice: string }) {
  const opening = useMutation({
    mutationFn: () => call(answerRoutes.voice, { parameters: { wave, voice } }),
  });
  const [address, setAddress] = useState<string | undefined>();
  const { data: sound } = opening;
  useEffect(() => {
    if (sound === undefined) return;
    const made = URL.createObjectURL(sound);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sound]);
  if (address !== undefined) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: it is heard to be written down
      <audio controls autoPlay src={address} aria-label={say("answers.voices.sound")} />
    );
  }
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => opening.mutate()} disabled={opening.isPending}>
        {say("answers.voices.listen")}
      </button>
      {opening.isError ? <RefusalNotice error={opening.error} room="answers" /> : null}
    </div>
  );
}
