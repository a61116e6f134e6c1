import { useMutation } from "@tanstack/react-query";
import { Button, FileTrigger } from "react-aria-components";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

/** Takes in the file that a company handed over. */
export function ReceiveCard({ onDone }: { readonly onDone: () => Promise<void> }) {
  const receiving = useMutation({
    mutationFn: (bytes: File) => call(observatoryRoutes.receive, { bytes }),
    onSuccess: onDone,
  });
  return (
    <section className="card" aria-labelledby="receive">
      <h2 id="receive">{say("observatory.receive")}</h2>
      <p>{say("observatory.receive.lead")}</p>
      <p>
        <FileTrigger
          acceptedFileTypes={[".json"]}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) receiving.mutate(chosen);
          }}
        >
          <Button className="button" isDisabled={receiving.isPending}>
            {say("observatory.receive.choose")}
          </Button>
        </FileTrigger>
      </p>
      {receiving.isSuccess ? (
        <p role="status">
          {say(`observatory.receive.${receiving.data.standing}`, { siren: receiving.data.siren })}
        </p>
      ) : null}
      {receiving.isError ? <RefusalNotice error={receiving.error} room="observatory" /> : null}
    </section>
  );
}
