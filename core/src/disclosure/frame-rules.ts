/** Fewest people and companies of an atom, by who reads the figures. */
export interface FrameRule {
  readonly k: number;
  readonly companiesMin: number;
}

/** Answers shown to the employer of those who answered: the prudent end of what staff surveys do (5 to 10). */
export const employerFrameRule: FrameRule = { k: 10, companiesMin: 1 };

/** Answers shown to a third party only, whom a contract binds not to hand them on. */
export const trustedPartyFrameRule: FrameRule = { k: 5, companiesMin: 1 };

/** Figures of several companies (Insee, Base Tous salariés: 5 employees and 3 companies at least). */
export const pooledFrameRule: FrameRule = { k: 5, companiesMin: 3 };
