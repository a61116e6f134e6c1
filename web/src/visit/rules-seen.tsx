import { useQuery } from "@tanstack/react-query";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { rulesOfDevice } from "./visit-training-home.ts";

/** Which rows of law and funding this device reads with: looking at this keeps those of the organisation here. */
export function RulesSeen() {
  const rules = useQuery({
    queryKey: ["rules-seen"],
    queryFn: async ({ client }) => {
      const seen = await rulesOfDevice();
      await client.invalidateQueries({ queryKey: ["rulebook"] });
      return seen ?? null;
    },
    refetchOnReconnect: "always",
  });
  if (rules.isPending) return null;
  const moment = rules.data?.at;
  return (
    <p className="soft small">
      {moment === undefined
        ? say("visit.rules.published")
        : say("visit.rules.seen", { moment: writeMoment(moment) })}
    </p>
  );
}
