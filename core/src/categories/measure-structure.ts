import { establishmentSizeBandOf, establishmentSizeBands } from "../reference/index.ts";
import type { CodedColumn, WorkforceSnapshot } from "../workforce/index.ts";
import type { Membership } from "./model.ts";
import type { Structure } from "./profile-model.ts";

const supervisorStatuses: readonly string[] = ["intermediate", "cadre", "executive"];

/**
 * Make-up of the whole company, which says how hard training is to organize: training is rarer in small sites and
 * where few people supervise (domain note §1.4 and §3.1). People without a known establishment are in no band.
 */
export function measureStructure(snapshot: WorkforceSnapshot, membership: Membership): Structure {
  return {
    establishments: countBySize(snapshot.columns.establishment, membership),
    supervision: countSupervisors(snapshot.columns.jobStatus),
  };
}

function countBySize({ codes, labels }: CodedColumn, membership: Membership): Structure["establishments"] {
  const headcounts = new Uint32Array(labels.length);
  const memberCounts = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code === -1) continue;
    headcounts[code] = (headcounts[code] ?? 0) + 1;
    if (membership.overall[row] === 1) memberCounts[code] = (memberCounts[code] ?? 0) + 1;
  }
  return establishmentSizeBands.map((sizeBand) => {
    const band = { sizeBand, establishmentCount: 0, headcount: 0, members: 0 };
    headcounts.forEach((headcount, code) => {
      if (establishmentSizeBandOf(headcount) !== sizeBand) return;
      band.establishmentCount += 1;
      band.headcount += headcount;
      band.members += memberCounts[code] ?? 0;
    });
    return band;
  });
}

function countSupervisors({ codes, labels }: CodedColumn): Structure["supervision"] {
  const isSupervisor = labels.map((label) => supervisorStatuses.includes(label));
  let [supervisors, knownStatus] = [0, 0];
  for (const code of codes) {
    if (code === -1) continue;
    knownStatus += 1;
    if (isSupervisor[code] === true) supervisors += 1;
  }
  return { supervisors, knownStatus, unknownStatus: codes.length - knownStatus };
}
