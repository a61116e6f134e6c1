import { useMutation } from "@tanstack/react-query";
import { portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import { forgetSeen } from "./portfolio-shelf.ts";

/** Takes the portfolio away as a table, and takes it off this device. */
export function PortfolioKeeping({ isFresh }: { readonly isFresh: boolean }) {
  const exporting = useMutation({
    mutationFn: async () =>
      saveBlob(
        say("portfolio.export.name", { day: browserToday() }),
        await call(portfolioRoutes.exportFirms, {}),
      ),
  });
  const forgetting = useMutation({ mutationFn: forgetSeen, networkMode: "always" });
  return (
    <>
      {isFresh ? (
        <p>
          <button
            type="button"
            className="button"
            disabled={exporting.isPending}
            onClick={() => exporting.mutate()}
          >
            {say("portfolio.export.act")}
          </button>
        </p>
      ) : null}
      {exporting.isError ? <RefusalNotice error={exporting.error} room="portfolio" /> : null}
      <p className="soft small">{say("portfolio.device.help")}</p>
      <p className="row">
        <button type="button" className="button quiet" onClick={() => forgetting.mutate()}>
          {say("portfolio.device.forget")}
        </button>
        <span role="status">{forgetting.isSuccess ? say("portfolio.device.forgotten") : ""}</span>
      </p>
      {forgetting.isError ? <RefusalNotice error={forgetting.error} room="portfolio" /> : null}
    </>
  );
}
