import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { privacyRoutes } from "../../../core/src/privacy/public.ts";
import { useMay } from "../access/use-may.ts";
import { CallRefused, call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

type View = RouteOutput<typeof privacyRoutes.retention>;
type Clock = View["clocks"][number];

/** What is deleted, and when; an owner changes how long each kind is kept. */
export function RetentionCard() {
  const asked = useQuery({
    queryKey: ["retention"],
    queryFn: ({ signal }) => call(privacyRoutes.retention, {}, signal),
  });
  const mayChange = useMay("changeRetention") === true;
  return (
    <section className="card stack" aria-labelledby="clocks">
      <h2 id="clocks">{say("privacy.clock.title")}</h2>
      <p>{say("privacy.clock.lead")}</p>
      <Asked query={asked} room="privacy">
        {({ clocks, swept }) => (
          <>
            <Clocks clocks={clocks} mayChange={mayChange} />
            {swept.length === 0 ? null : <Swept swept={swept} />}
          </>
        )}
      </Asked>
    </section>
  );
}

function Clocks(props: { readonly clocks: readonly Clock[]; readonly mayChange: boolean }) {
  const head = ["what", "held", "next", "kept", "why"] as const;
  return (
    <ScrollTable label={say("privacy.clock.title")}>
      <table>
        <thead>
          <tr>
            {head.map((key) => (
              <th scope="col" key={key}>
                {say(`privacy.clock.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.clocks.map((clock) => (
            <tr key={clock.rule.kind}>
              <th scope="row">{say(`privacy.kind.${clock.rule.kind}`)}</th>
              <td className="number">{writeCount(clock.held)}</td>
              <td>{nextText(clock)}</td>
              <td>
                {props.mayChange ? (
                  <MonthsForm key={clock.months} clock={clock} />
                ) : (
                  say("privacy.clock.months", { count: clock.months })
                )}
              </td>
              <td className="small">{whyText(clock)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function nextText({ nextOn, soon }: Clock): string {
  if (nextOn === undefined) return say("privacy.clock.none");
  return [writeDay(nextOn), ...(soon === 0 ? [] : [say("privacy.clock.soon", { count: soon })])].join(", ");
}

function whyText({ rule }: Clock): string {
  const source = rule.sources.map(({ name }) => name).join(", ");
  return say(`privacy.clock.status.${rule.status}`, { source, day: writeDay(rule.checkedOn) });
}

function MonthsForm({ clock }: { readonly clock: Clock }) {
  const queries = useQueryClient();
  const { kind, least, most } = clock.rule;
  const [months, setMonths] = useState(String(clock.months));
  const saving = useMutation({
    mutationFn: (accepted: number) =>
      call(privacyRoutes.changeRetention, {
        parameters: { kind },
        body: { months: Number(months), accepted },
      }),
    onSuccess: (view) => queries.setQueryData(["retention"], view),
  });
  const isDoomed = deletedMore(saving.error);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(isDoomed ?? 0);
      }}
    >
      <div className="row">
        <input
          type="number"
          required
          min={least}
          max={most}
          aria-label={say("privacy.clock.change", { kind: say(`privacy.kind.${kind}`) })}
          value={months}
          onChange={(event) => {
            setMonths(event.target.value);
            saving.reset();
          }}
        />
        {Number(months) === clock.months ? null : (
          <button type="submit" className="button" disabled={saving.isPending}>
            {say(isDoomed === undefined ? "privacy.clock.save" : "privacy.clock.confirmYes")}
          </button>
        )}
      </div>
      {isDoomed === undefined ? null : (
        <Notice tone="unsure">
          <p>{say("privacy.clock.confirm", { count: isDoomed })}</p>
        </Notice>
      )}
      {saving.isError && isDoomed === undefined ? (
        <RefusalNotice error={saving.error} room="privacy" />
      ) : null}
    </form>
  );
}

/** How many things a shorter duration deletes, when that is why it was refused. */
function deletedMore(error: unknown): number | undefined {
  if (!(error instanceof CallRefused) || error.refusal.code !== "deletesMore") return undefined;
  const count = error.refusal.count;
  return typeof count === "number" ? count : undefined;
}

function Swept({ swept }: { readonly swept: View["swept"] }) {
  return (
    <details>
      <summary>{say("privacy.clock.swept")}</summary>
      <ul>
        {swept.map(({ day, kind, removed }) => (
          <li key={`${day} ${kind}`}>
            {say("privacy.clock.sweptLine", {
              day: writeDay(day),
              kind: say(`privacy.kind.${kind}`),
              count: removed,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
