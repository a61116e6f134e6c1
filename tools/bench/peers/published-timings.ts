/** Seconds that a package took on tables of the same shape, on another machine. */
export interface PublishedTiming {
  readonly peer: string;
  readonly seconds: number;
}

/**
 * Timings of packages that a machine may not have: R 4.2.2, one thread, 2 shared virtual cores (AMD EPYC), Debian 12,
 * 22 November 2026, give or take 30 percent. They are the project's own measures, published with its reference results
 * (20_peer_timings.json). A finding over time answers what `att_gt` and `aggte` answer together; both were timed
 * without bands, and `att_gt` also with 1,000 draws for them.
 */
export const publishedTimings: Readonly<Record<string, PublishedTiming>> = {
  logit: { peer: "fastglm 0.0.4", seconds: 0.769 },
  "match and balance": { peer: "MatchIt 4.7.2", seconds: 1.49 + 7.708 },
  "match and balance, 100,000 people": { peer: "MatchIt 4.7.2", seconds: 0.119 + 0.557 },
  balance: { peer: "cobalt 4.5.5", seconds: 30.738 },
  "entropy balancing": { peer: "WeightIt 1.3.2", seconds: 6.957 },
  bootstrap: { peer: "boot 1.3.28.1 with MatchIt 4.7.2", seconds: 14.273 },
  "optimal pairs": { peer: "optmatch 0.10.8", seconds: 6.398 },
  "group-time effects": { peer: "did 2.5.1", seconds: 1.252 + 0.223 },
  "group-time effects, doubly robust": { peer: "did 2.5.1", seconds: 3.28 + 0.223 },
  "group-time effects, doubly robust, bands": { peer: "did 2.5.1, 1,000 draws", seconds: 6.5 + 0.223 },
  "two-way fixed effects": { peer: "fixest 0.12.2", seconds: 0.127 },
};

/** The yardstick between that machine and this one: glm.fit of R on a million people, in seconds there. */
export const publishedYardstick = { task: "logit", label: "glm.fit", seconds: 2.764 };
