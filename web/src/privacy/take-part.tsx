import { useMutation } from "@tanstack/react-query";
import { type ExportFormat, privacyRoutes } from "../../../core/src/privacy/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import type { FoundClue } from "./found-clue.ts";

const formats: readonly ExportFormat[] = ["html", "pdf", "json"];

/** Everything that is held about the person, as a page to read and as a whole file. */
export function TakePart({ chosen }: { readonly chosen: readonly FoundClue[] }) {
  const taking = useMutation({
    async mutationFn(format: ExportFormat) {
      const clues = chosen.map(({ clue }) => clue);
      const askedAs = chosen.map(({ label }) => label.slice(0, 200));
      const file = await call(privacyRoutes.exportPerson, { body: { clues, askedAs, format } });
      saveBlob(`donnees-personnelles.${format}`, file);
    },
  });
  return (
    <section className="stack" aria-labelledby="take">
      <h3 id="take">{say("privacy.take.title")}</h3>
      <div className="row">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={taking.isPending}
            onClick={() => taking.mutate(format)}
          >
            {say(`privacy.take.${format}`)}
          </button>
        ))}
      </div>
      <p className="soft">{say("privacy.take.note")}</p>
      {taking.isError ? <RefusalNotice error={taking.error} room="privacy" /> : null}
    </section>
  );
}
