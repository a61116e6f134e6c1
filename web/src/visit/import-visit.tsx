import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { CallRefused } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { readVisitFile } from "./visit-file.ts";
import { visitShelf } from "./visit-home.tsx";
import type { WholeVisit } from "./visit-shelf.ts";

type Standing =
  | { readonly kind: "nothing" }
  | { readonly kind: "unread" }
  | { readonly kind: "done" | "taken"; readonly read: WholeVisit };

/** Takes a visit from a file; the one that is already here is replaced only when that is asked. */
export function ImportVisit(props: { readonly onImported: () => void }) {
  const [standing, setStanding] = useState<Standing>({ kind: "nothing" });
  const putting = useMutation({
    mutationFn: (read: WholeVisit) => visitShelf.put(read),
    onSuccess(_kept, read) {
      setStanding({ kind: "done", read });
      props.onImported();
    },
  });
  const reading = useMutation({
    mutationFn: async (file: File) => readVisitFile(await file.text()),
    async onSuccess(read) {
      if (read === undefined) setStanding({ kind: "unread" });
      else if (await isHere(read.id)) setStanding({ kind: "taken", read });
      else putting.mutate(read);
    },
    onError: () => setStanding({ kind: "unread" }),
  });
  return (
    <div className="stack">
      <p>
        <FileTrigger
          acceptedFileTypes={["application/json", ".json"]}
          onSelect={(files) => {
            const chosen = files?.[0];
            if (chosen !== undefined) reading.mutate(chosen);
          }}
        >
          <Button className="button">{say("visit.import.open")}</Button>
        </FileTrigger>
      </p>
      <Outcome
        standing={standing}
        onReplace={(read) => putting.mutate(read)}
        onKeep={() => setStanding({ kind: "nothing" })}
      />
      {putting.isError ? <RefusalNotice error={putting.error} room="visit" /> : null}
    </div>
  );
}

function Outcome(props: {
  readonly standing: Standing;
  readonly onReplace: (read: WholeVisit) => void;
  readonly onKeep: () => void;
}) {
  const { standing } = props;
  if (standing.kind === "nothing") return null;
  if (standing.kind === "unread") {
    return (
      <Notice tone="stop">
        <p>{say("visit.import.unread")}</p>
      </Notice>
    );
  }
  const { read } = standing;
  const firm = read.visit.firm.trim() === "" ? say("visit.unnamed") : read.visit.firm;
  if (standing.kind === "done") return <Done firm={firm} missing={missingIn(read)} />;
  return (
    <Notice tone="stop">
      <p>{say("visit.import.taken", { firm })}</p>
      <div className="row">
        <button type="button" className="button" onClick={props.onKeep}>
          {say("visit.import.keep")}
        </button>
        <button type="button" className="button danger" onClick={() => props.onReplace(read)}>
          {say("visit.import.replace")}
        </button>
      </div>
    </Notice>
  );
}

function Done(props: { readonly firm: string; readonly missing: number }) {
  const { firm, missing } = props;
  return (
    <div role="status">
      <p>{say("visit.import.done", { firm })}</p>
      {missing === 0 ? null : <p>{say("visit.import.missing", { count: missing })}</p>}
    </div>
  );
}

/** Photos and voice notes that the file does not hold. */
function missingIn({ visit, attachments }: WholeVisit): number {
  const there = new Set(attachments.map(({ id }) => id));
  return visit.design?.attachments.filter(({ id }) => !there.has(id)).length ?? 0;
}

/** One that cannot be read is here too. */
async function isHere(id: string): Promise<boolean> {
  try {
    await visitShelf.load(id);
    return true;
  } catch (error) {
    return !(error instanceof CallRefused && error.refusal.code === "unknownDocument");
  }
}
