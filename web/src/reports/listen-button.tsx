import { useEffect, useState } from "react";
import { type ReportDocument, writePlainText } from "../../../core/src/reports/public.ts";
import { openReader } from "../rights/listen.ts";
import { say } from "../words/say.ts";

/** The whole page read aloud by a voice of the device: what is heard is what is written. */
export function ListenButton({ document }: { readonly document: ReportDocument }) {
  const [, setTurn] = useState(0);
  const [reader] = useState(() => openReader(() => setTurn((turn) => turn + 1)));
  useEffect(() => () => reader.stop(), [reader]);
  if (!reader.canRead()) return <p className="soft no-print">{say("effectsReports.noVoice")}</p>;
  const isReading = reader.isReading();
  const turn = () => {
    if (isReading) reader.stop();
    else reader.read(heardLines(document));
  };
  return (
    <p className="no-print">
      <button type="button" className="button primary" aria-pressed={isReading} onClick={turn}>
        {say(isReading ? "effectsReports.stop" : "effectsReports.listen")}
      </button>
    </p>
  );
}

/** One sentence after the other, without the marks of lists. */
function heardLines(document: ReportDocument): readonly string[] {
  return writePlainText(document)
    .split("\n")
    .map((line) => line.replace(/^- /, "").trim())
    .filter((line) => line !== "");
}
