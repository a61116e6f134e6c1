import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type PortfolioLine, portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { beginFirm } from "./begin-firm.ts";
import { newId } from "./new-id.ts";

/** The record of a firm known by its projects only. */
export function CreateFirm({ line }: { readonly line: PortfolioLine }) {
  const [id] = useState(newId);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const creating = useMutation({
    mutationFn: () => call(portfolioRoutes.add, { query: { id }, body: beginFirm(line) }),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ["portfolio"] });
      await navigate({ to: "/portefeuille/$line", params: { line: kept.id } });
    },
  });
  return (
    <section className="card">
      <p>{say("portfolio.firm.alone")}</p>
      <p>
        <button
          type="button"
          className="button"
          disabled={creating.isPending}
          onClick={() => creating.mutate()}
        >
          {say("portfolio.firm.create")}
        </button>
      </p>
      {creating.isError ? <RefusalNotice error={creating.error} room="portfolio" /> : null}
    </section>
  );
}
