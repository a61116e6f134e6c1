import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { beginFirm } from "./begin-firm.ts";
import { newId } from "./new-id.ts";

/** A firm more to follow, of which the name is enough. */
export function AddFirm() {
  const [label, setLabel] = useState("");
  const [id] = useState(newId);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: () => call(portfolioRoutes.add, { query: { id }, body: beginFirm({ label }) }),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ["portfolio"] });
      await navigate({ to: "/portefeuille/$line", params: { line: kept.id } });
    },
  });
  return (
    <form
      className="row add-firm"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate();
      }}
    >
      <label className="field" htmlFor="new-firm">
        <span className="label">{say("portfolio.add.label")}</span>
        <input
          id="new-firm"
          type="text"
          required
          maxLength={120}
          pattern=".*\S.*"
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={adding.isPending}>
        {say("portfolio.add.act")}
      </button>
      {adding.isError ? <RefusalNotice error={adding.error} room="portfolio" /> : null}
    </form>
  );
}
