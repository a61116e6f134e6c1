import { Link } from "@tanstack/react-router";
import { CallRefused } from "../http/call.ts";
import { say } from "../words/say.ts";
import { useTrainingHome } from "./training-home.ts";
import { useBegunFrom } from "./use-begun-from.ts";

/** "Né du diagnostic « … »", with the way back to it. */
export function BegunFrom(props: { readonly diagnosis: string }) {
  const { diagnosis } = props;
  const { diagnoses } = useTrainingHome();
  const begun = useBegunFrom(diagnosis);
  if (diagnosis === "" || diagnoses === undefined) return null;
  if (begun.error instanceof CallRefused && begun.error.refusal.code === "unknownDocument") {
    return <p className="soft">{say("design.begunFrom.gone")}</p>;
  }
  if (begun.data === undefined) return null;
  return (
    <p className="soft">
      {say("design.begunFrom.lead")}{" "}
      {diagnoses.haveTheirPage ? (
        <Link to="/diagnostic/$diagnosis" params={{ diagnosis }} search={{ etape: 7 }}>
          {say("design.begunFrom.label", { label: begun.data.label })}
        </Link>
      ) : (
        say("design.begunFrom.label", { label: begun.data.label })
      )}
    </p>
  );
}
