import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import {
  type FirmCall,
  type PortfolioLine,
  portfolioLines,
  portfolioRoutes,
} from "../../../core/src/portfolio/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { beginFirm } from "./begin-firm.ts";
import { type LoadedPortfolio, loadPortfolio } from "./load-portfolio.ts";
import { newId } from "./new-id.ts";
import { forgetWaiting, keepWaiting, waitingCalls } from "./portfolio-shelf.ts";
import { type MetCall, type SendingPorts, sendWaiting } from "./send-waiting.ts";
import { type WaitingCall, withWaiting } from "./waiting-call.ts";

const portfolioKey = ["portfolio"];
const waitingKey = ["portfolio-waiting"];

const server: SendingPorts = {
  add: (id, { begin, label }) =>
    call(portfolioRoutes.add, { query: { id }, body: begin ?? beginFirm({ label }) }),
  noteCall: ({ firm, call: body }) => call(portfolioRoutes.noteCall, { parameters: { firm }, body }),
  forget: forgetWaiting,
  keep: keepWaiting,
};

/** The portfolio as a query, fresh or as last seen from this device, and the notes that wait here for it. */
export function usePortfolioQuery() {
  const asked = useQuery({
    queryKey: portfolioKey,
    queryFn: ({ signal }) => loadPortfolio(signal),
    networkMode: "always",
    refetchOnReconnect: "always",
  });
  const waiting = useQuery({ queryKey: waitingKey, queryFn: waitingCalls, networkMode: "always" });
  const organisation = asked.data?.portfolio.organisation;
  const own = useMemo(
    () => (waiting.data ?? []).filter((each) => each.organisation === organisation),
    [waiting.data, organisation],
  );
  return { asked, waiting: own };
}

/** The lines of a portfolio today, what waits on this device included. */
export function useLines(
  { portfolio }: Pick<LoadedPortfolio, "portfolio">,
  waiting: readonly WaitingCall[],
): readonly PortfolioLine[] {
  const today = browserToday();
  return useMemo(() => {
    const firms = withWaiting(portfolio.firms, waiting);
    return portfolioLines({ firms, projects: portfolio.projects }, today);
  }, [portfolio, waiting, today]);
}

/** What a note of a call says. */
export type CallNote = Pick<FirmCall, "day" | "words" | "next">;

/** Notes of calls: kept on this device first, then sent as soon as the server answers. */
export function useCallNotes({ portfolio, isFresh }: LoadedPortfolio) {
  const queries = useQueryClient();
  const [met, setMet] = useState<readonly MetCall[]>([]);
  const { organisation } = portfolio;
  const sending = useMutation({
    mutationKey: ["portfolio-sending"],
    scope: { id: "portfolio-sending" },
    networkMode: "always",
    mutationFn: async () => {
      const own = (await waitingCalls()).filter((each) => each.organisation === organisation);
      return sendWaiting(own, server);
    },
    onSuccess: async (told) => {
      if (told.met.length > 0) setMet((before) => [...before, ...told.met]);
      if (told.sent > 0) await queries.invalidateQueries({ queryKey: portfolioKey });
      await queries.invalidateQueries({ queryKey: waitingKey });
    },
  });
  const { mutate: send } = sending;
  useEffect(() => {
    if (isFresh) send();
  }, [isFresh, send]);
  const noting = useMutation({
    networkMode: "always",
    mutationFn: ({ line, note }: { readonly line: PortfolioLine; readonly note: CallNote }) =>
      keepWaiting(waitingOf(line, note, organisation)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: waitingKey });
      send();
    },
  });
  return { noting, send, met };
}

function waitingOf(line: PortfolioLine, note: CallNote, organisation: string): WaitingCall {
  const { firm, label } = line;
  const seenCalls = firm === undefined ? [] : firm.content.calls.map(({ id }) => id);
  const begin = firm === undefined || firm.revision === 0 ? (firm?.content ?? beginFirm(line)) : undefined;
  const kept = begin === undefined ? {} : { begin: { ...begin, calls: [] } };
  return {
    organisation,
    firm: firm?.id ?? newId(),
    label,
    ...kept,
    call: { id: newId(), ...note },
    seenCalls,
  };
}
