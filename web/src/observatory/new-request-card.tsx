import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { categoryRoutes, categoryTemplates } from "../../../core/src/categories/public.ts";
import {
  type Crossing,
  columnLabel,
  crossings,
  observatoryRoutes,
  type TableAsk,
} from "../../../core/src/observatory/public.ts";
import { useMay } from "../access/use-may.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { Choice, Line } from "./request-fields.tsx";

type AskedCategory = TableAsk["categories"][number];

/** What the analyst has written so far. */
interface Written {
  readonly title: string;
  readonly purpose: string;
  readonly first: string;
  readonly second: string;
  readonly month: string;
  readonly crossing: string;
  readonly also: string;
  readonly together: boolean;
  readonly hours: boolean;
  readonly deadline: string;
}

const blank: Written = {
  title: "",
  purpose: "",
  first: "0",
  second: "",
  month: "",
  crossing: "region",
  also: "",
  together: false,
  hours: false,
  deadline: "",
};

/** A request to companies: written, then published once and for all. */
export function NewRequestCard({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [written, setWritten] = useState(blank);
  const categories = useOfferedCategories();
  const asking = useMutation({
    mutationFn: () => call(observatoryRoutes.publishRequest, { body: askOf(written, categories) }),
    async onSuccess() {
      setWritten(blank);
      await onDone();
    },
  });
  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  return (
    <section className="card" aria-labelledby="new-request">
      <h2 id="new-request">{say("observatory.new")}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <Subject written={written} change={change} labels={categories.map(({ label }) => label)} />
        <Cutting written={written} change={change} />
        <p className="soft">{say("observatory.new.final")}</p>
        <p>
          <button type="submit" className="button primary" disabled={asking.isPending}>
            {say("observatory.new.do")}
          </button>
        </p>
      </form>
      {asking.isError ? <RefusalNotice error={asking.error} room="observatory" /> : null}
    </section>
  );
}

/** The organisation's own categories, for whoever may see them, then those to start from. */
function useOfferedCategories(): readonly AskedCategory[] {
  const maySee = useMay("viewCategories") === true;
  const own = useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => call(categoryRoutes.list, {}, signal),
    enabled: maySee,
  });
  const kept = (own.data ?? []).map(({ label, rule }) => ({ label, rule }));
  return [...kept, ...categoryTemplates.map(({ label, rule }) => ({ label, rule }))];
}

interface PartProps {
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
}

function Subject({ written, change, labels }: PartProps & { readonly labels: readonly string[] }) {
  const offered = labels.map((label, place) => ({ value: String(place), label }));
  const none = { value: "", label: say("observatory.new.second.none") };
  return (
    <>
      <Line
        label={say("observatory.new.title")}
        value={written.title}
        max={120}
        onChange={(title) => change({ title })}
      />
      <Line
        label={say("observatory.new.purpose")}
        hint={say("observatory.new.purpose.hint")}
        value={written.purpose}
        max={600}
        onChange={(purpose) => change({ purpose })}
      />
      <Choice
        label={say("observatory.new.category")}
        hint={say("observatory.new.category.hint")}
        value={written.first}
        options={offered}
        onChange={(first) => change({ first })}
      />
      <Choice
        label={say("observatory.new.second")}
        hint={say("observatory.new.second.hint")}
        value={written.second}
        options={[none, ...offered]}
        onChange={(second) => change({ second })}
      />
      <Line
        label={say("observatory.new.month")}
        hint={say("observatory.new.month.hint")}
        type="month"
        value={written.month}
        max={7}
        onChange={(month) => change({ month })}
      />
    </>
  );
}

function Cutting({ written, change }: PartProps) {
  const together = useId();
  const hours = useId();
  const none = { value: "", label: say("observatory.new.crossing.none") };
  const options = crossings.map((crossing) => ({
    value: crossing,
    label: columnLabel({ categories: [] }, crossing),
  }));
  return (
    <>
      <Choice
        label={say("observatory.new.crossing")}
        value={written.crossing}
        options={[none, ...options]}
        onChange={(crossing) => change({ crossing, also: crossing === "" ? "" : written.also })}
      />
      {written.crossing === "" ? null : (
        <Choice
          label={say("observatory.new.crossing.second")}
          value={written.also}
          options={[none, ...options.filter(({ value }) => !isSamePlace(value, written.crossing))]}
          onChange={(also) => change({ also })}
        />
      )}
      {written.also === "" ? null : (
        <label className="check" htmlFor={together}>
          <input
            id={together}
            type="checkbox"
            checked={written.together}
            onChange={(event) => change({ together: event.target.checked })}
          />
          <span>{say("observatory.new.together")}</span>
        </label>
      )}
      <label className="check" htmlFor={hours}>
        <input
          id={hours}
          type="checkbox"
          checked={written.hours}
          onChange={(event) => change({ hours: event.target.checked })}
        />
        <span>{say("observatory.new.hours")}</span>
      </label>
      <Line
        label={say("observatory.new.deadline")}
        type="date"
        value={written.deadline}
        max={10}
        onChange={(deadline) => change({ deadline })}
      />
    </>
  );
}

/** Region and department are one territory at two depths: one of them is enough. */
function isSamePlace(one: string, other: string): boolean {
  const territory = ["region", "department"];
  return one === other || (territory.includes(one) && territory.includes(other));
}

function askOf(written: Written, offered: readonly AskedCategory[]): TableAsk {
  const chosen = [written.first, written.second].filter((place) => place !== "");
  const categories = [...new Set(chosen)].flatMap((place) => offered[Number(place)] ?? []);
  const isCrossing = (text: string): text is Crossing => crossings.some((crossing) => crossing === text);
  const cut = [written.crossing, written.also].filter(isCrossing);
  return {
    title: written.title,
    purpose: written.purpose,
    categories: categories.map(({ label, rule }) => ({ label: label.slice(0, 120), rule })),
    month: written.month,
    crossings: cut,
    together: written.together && cut.length === 2,
    measures: written.hours ? ["people", "hours"] : ["people"],
    deadline: written.deadline,
  };
}
