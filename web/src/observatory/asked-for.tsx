import { columnLabel, type TableAsk } from "../../../core/src/observatory/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What a request counts, in plain words: the same for the observatory and for whoever answers. */
export function AskedFor({ ask }: { readonly ask: TableAsk }) {
  const labels = ask.categories.map(({ label }) => label);
  const cut = ["training", ...ask.crossings].map((column) => columnLabel({ categories: [] }, column));
  return (
    <ul>
      <li>{say("observatory.asked.categories", { count: labels.length, labels: labels.join(" ; ") })}</li>
      <li>{say("observatory.asked.by", { labels: cut.join(", ") })}</li>
      <li>{say("observatory.asked.month", { month: writeMonth(ask.month) })}</li>
    </ul>
  );
}
