import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { RulesSeen } from "./rules-seen.tsx";
import { useOfflineStanding, useStorageStanding } from "./use-offline-standing.ts";

/** Bytes under which the room left is said: a hundred times a long visit. */
const scarce = 20_000_000;

/** Whether one may leave for the firm without network, and whether visits have room here. */
export function OfflineNotice() {
  const standing = useOfflineStanding();
  const storage = useStorageStanding();
  return (
    <Notice {...(standing === "impossible" ? { tone: "unsure" as const } : {})}>
      <p role="status">{say(`visit.offline.${standing}`)}</p>
      {storage !== undefined && storage.left < scarce ? (
        <p>{say("visit.offline.few", { megabytes: Math.max(0, Math.floor(storage.left / 1_000_000)) })}</p>
      ) : null}
      <RulesSeen />
      {storage?.isLasting === false ? <p className="small">{say("visit.offline.fragile")}</p> : null}
    </Notice>
  );
}
