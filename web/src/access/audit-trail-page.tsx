import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveText } from "../parts/save-file.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type MemberNames, sayThing, type TrailLine } from "./say-trail.ts";
import { TrailCheck } from "./trail-check.tsx";
import { TrailDays } from "./trail-days.tsx";
import { TrailFilters } from "./trail-filters.tsx";
import { type TrailSearch, type TrailWish, wishOf } from "./trail-search.ts";
import { useMemberNames, useTrail } from "./use-trail.ts";
import { writeTrailCsv } from "./write-trail-csv.ts";

/** What was done and seen in the organisation: looked for, taken away, checked. */
export function AuditTrailPage() {
  const search = useSearch({ from: "/journal" });
  const navigate = useNavigate();
  const names = useMemberNames();
  const wish = wishOf(search);
  const trail = useTrail(wish);
  return (
    <Page title={say("access.trail.title")} lead={say("access.trail.lead")}>
      <TrailFilters
        search={search}
        names={names}
        beganLocally={names.size > 0 && hasLocal(trail.data?.pages)}
        onSearch={(next) => void navigate({ to: "/journal", search: next, replace: true })}
      />
      <Asked query={trail} room="access">
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines);
          const [first] = pages;
          return (
            <div className="stack" aria-busy={trail.isFetching}>
              <Found
                search={search}
                count={first?.count ?? 0}
                isMore={first?.isMore ?? false}
                lines={lines}
                names={names}
              />
              {lines.length === 0 ? (
                <p className="card">{nothing(search)}</p>
              ) : (
                <TakeAway wish={wish} names={names} />
              )}
              <TrailDays lines={lines} names={names} />
              {trail.hasNextPage ? (
                <p>
                  <button
                    type="button"
                    className="button"
                    disabled={trail.isFetchingNextPage}
                    onClick={() => void trail.fetchNextPage()}
                  >
                    {say("access.trail.more")}
                  </button>
                </p>
              ) : null}
            </div>
          );
        }}
      </Asked>
      <TrailCheck />
    </Page>
  );
}

/** Whether a line shown tells what was done before people signed in. */
function hasLocal(pages: readonly { readonly lines: readonly TrailLine[] }[] = []): boolean {
  return pages.some(({ lines }) => lines.some(({ isLocal }) => isLocal === true));
}

function nothing(search: TrailSearch): string {
  return say(Object.keys(search).length === 0 ? "access.trail.empty" : "access.trail.nothing");
}

/** How much was found, and on what thing alone when it is about one. */
function Found(props: {
  readonly search: TrailSearch;
  readonly count: number;
  readonly isMore: boolean;
  readonly lines: readonly TrailLine[];
  readonly names: MemberNames;
}) {
  const { search, count, isMore } = props;
  const about = props.lines.find(({ subject }) => subject === search.sur);
  return (
    <div role="status">
      {search.sur === undefined ? null : (
        <p>
          <strong>
            {about === undefined
              ? say("access.trail.aboutNobody")
              : say("access.trail.about", { name: sayThing(about, props.names) })}
          </strong>
        </p>
      )}
      <p className="soft">
        {isMore
          ? say("access.trail.foundMore", { written: writeCount(count) })
          : say("access.trail.found", { count })}
      </p>
    </div>
  );
}

/** Hands over what was found as a file; that it was taken away is told in the trail too. */
function TakeAway({ wish, names }: { readonly wish: TrailWish; readonly names: MemberNames }) {
  const taking = useMutation({
    mutationFn: async () => {
      const { lines, isCut } = await call(accessRoutes.exportAuditTrail, { query: wish });
      saveText(`${say("access.trail.file")}-${browserToday()}.csv`, writeTrailCsv(lines, names));
      return { isCut, count: lines.length };
    },
  });
  return (
    <div className="stack">
      <p>
        <button type="button" className="button" disabled={taking.isPending} onClick={() => taking.mutate()}>
          {say("access.trail.save")}
        </button>
      </p>
      {taking.isError ? <RefusalNotice error={taking.error} room="access" /> : null}
      {taking.data?.isCut === true ? (
        <Notice tone="unsure">
          <p>{say("access.trail.saveCut", { written: writeCount(taking.data.count) })}</p>
        </Notice>
      ) : null}
    </div>
  );
}
