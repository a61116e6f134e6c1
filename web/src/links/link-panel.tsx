import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Project } from "../../../core/src/projects/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { FreshLinks } from "./fresh-links.tsx";
import { isOnlyHere } from "./link-address.ts";
import { type FreshLink, linksKey, listLinks } from "./link-calls.ts";
import { LinkLines } from "./link-lines.tsx";
import { MakeLinksForm } from "./make-links-form.tsx";

/**
 * Links of a project for people without an account: making, giving, making anew, stopping. Needs the words of `links`,
 * `projects` and `training`.
 */
export function LinkPanel(props: {
  /** Id under which the project is kept. */
  readonly id: string;
  readonly project: Project;
  /** What is on screen is what is kept: a link is made for what the server knows. */
  readonly isSaved: boolean;
}) {
  const { id, project } = props;
  const [fresh, setFresh] = useState<readonly FreshLink[]>([]);
  const list = useQuery({ queryKey: linksKey(id), queryFn: ({ signal }) => listLinks(id, signal) });
  return (
    <div className="stack">
      <p>{say("link.lead")}</p>
      {isOnlyHere() ? (
        <Notice>
          <p>{say("link.onlyHere")}</p>
        </Notice>
      ) : null}
      <Asked query={list} room="links">
        {({ links, purposes, canSend }) => (
          <>
            {fresh.length === 0 ? null : (
              <FreshLinks
                id={id}
                project={project}
                links={fresh}
                canSend={canSend}
                onDone={() => setFresh([])}
              />
            )}
            <MakeLinksForm
              id={id}
              project={project}
              purposes={purposes}
              today={browserToday()}
              isSaved={props.isSaved}
              onMade={setFresh}
            />
            <LinkLines
              id={id}
              project={project}
              links={links}
              onRenewed={(renewed) =>
                setFresh((before) => [renewed, ...before.filter((each) => each.link.id !== renewed.link.id)])
              }
            />
          </>
        )}
      </Asked>
    </div>
  );
}
