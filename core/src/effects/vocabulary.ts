/** How well an effect is known, from the weakest rung to the strongest. */
export const evidenceLevels = ["perceived", "corroborated", "observed", "measured", "compared"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What an actor says of a change, whichever way the indicator is meant to go. */
export const senses = ["better", "same", "worse", "unknown"] as const;
export type Sense = (typeof senses)[number];

/** What was seen of a link of the story, from the training to its result. */
export const linkStandings = ["supported", "plausible", "notSupported", "notLooked"] as const;
export type LinkStanding = (typeof linkStandings)[number];

/** What was seen of another explanation: it explains nothing here, a part of the change, or the whole of it. */
export const rivalStandings = ["ruledOut", "partly", "explains", "notLooked"] as const;
export type RivalStanding = (typeof rivalStandings)[number];

/** What the whole story allows to say. */
export const storyVerdicts = ["contributed", "plausible", "notConfirmed", "notTold"] as const;
export type StoryVerdict = (typeof storyVerdicts)[number];

/** Fewer people than this, and no numeric effect is told: domain of small groups, not a matter of taste. */
export const peopleForNumber = 8;
