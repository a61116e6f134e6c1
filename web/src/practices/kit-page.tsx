import "./practices.css";
import { useMutation } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type PracticeKit, practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { LineList } from "./line-list.tsx";
import { useKits } from "./use-kits.ts";

/** What somebody does in their part of a project, with a way to each page it names. */
export function KitPage() {
  const { kit: id } = useParams({ from: "/pratiques/kits/$kit" });
  const query = useKits();
  const found = query.data?.kits.find((each) => each.id === id);
  return (
    <Page title={found?.title ?? say("practice.kits.title")} lead={found?.summary ?? ""}>
      <p className="row no-print">
        <Link to="/pratiques/kits">{say("practice.kits.toAll")}</Link>
      </p>
      <Asked query={query} room="practices">
        {() => (found === undefined ? <p>{say("practice.kits.none")}</p> : <Kit kit={found} />)}
      </Asked>
    </Page>
  );
}

function Kit({ kit }: { readonly kit: PracticeKit }) {
  return (
    <>
      <Files kit={kit} />
      <section>
        <h2>{say("practice.kit.steps")}</h2>
        <ol className="kit-steps">
          {kit.steps.map(({ words, screen, screenName }) => (
            <li key={words}>
              {words}{" "}
              <a className="no-print" href={screen}>
                {say("practice.kit.open", { name: screenName })}
              </a>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say("practice.kit.checks")}</h2>
        <ul className="kit-checks">
          {kit.checks.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <LineList title={say("practice.kit.questions")} lines={kit.questions} />
      <LineList title={say("practice.kit.watchOuts")} lines={kit.watchOuts} />
      <LineList
        title={say("practice.sheet.facts")}
        lines={kit.facts.map((fact) =>
          say(fact.year === "" ? "practice.sheet.factUndated" : "practice.sheet.fact", fact),
        )}
      />
      <p className="soft">
        {say("practice.kit.checked", {
          day: writeDay(kit.checkedOn),
          credit: kit.credit,
          version: kit.version,
        })}
      </p>
    </>
  );
}

function Files({ kit }: { readonly kit: PracticeKit }) {
  const taking = useMutation({
    mutationFn: async (format: "pdf" | "docx") => {
      const file = await call(practiceRoutes.kit, { parameters: { kit: kit.id, format } });
      saveBlob(`${kit.id}.${format}`, file);
    },
  });
  return (
    <div className="no-print">
      <p className="row">
        {(["pdf", "docx"] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={taking.isPending}
            onClick={() => taking.mutate(format)}
          >
            {say(`practice.kit.${format}`)}
          </button>
        ))}
      </p>
      {taking.isError ? <RefusalNotice error={taking.error} room="practices" /> : null}
    </div>
  );
}
