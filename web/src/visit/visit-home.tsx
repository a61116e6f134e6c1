import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { DiagnosisHome } from "../diagnosis/diagnosis-home.ts";
import { CallRefused } from "../http/call.ts";
import { withDiagnosis } from "./edit-visit.ts";
import { openVisitShelf } from "./visit-shelf.ts";

/** The visits of this device. */
export const visitShelf = openVisitShelf();

/** What is on the device answers without network, and is never mixed up with what the server said. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: "always", refetchOnWindowFocus: false, gcTime: 0 },
    mutations: { networkMode: "always" },
  },
});

export function VisitQueries(props: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{props.children}</QueryClientProvider>;
}

export const unknownHere = () => Promise.reject(new CallRefused({ code: "unknownDocument" }, 0));

/** The diagnosis within a visit. `onChange` is told what is on screen before it is kept, should the keeping fail. */
export function visitDiagnosisHome(onChange: (diagnosis: Diagnosis) => void): DiagnosisHome {
  return {
    keeper: {
      list: () => visitShelf.list(),
      async load(id) {
        const kept = await visitShelf.load(id);
        return { ...kept, content: kept.content.diagnosis };
      },
      begin: unknownHere,
      async save(id, diagnosis, basedOnRevision) {
        onChange(diagnosis);
        const kept = await visitShelf.changeFrom(id, basedOnRevision, (visit) =>
          withDiagnosis(visit, diagnosis),
        );
        return { ...kept, content: kept.content.diagnosis };
      },
      remove: (id) => visitShelf.remove(id),
    },
    payrollYear: unknownHere,
    categories: () => Promise.resolve([]),
    categoryProfile: unknownHere,
  };
}
