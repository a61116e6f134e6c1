import { expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import type { ProjectShare } from "./model.ts";
import { readersThroughShares } from "./readers-through-shares.ts";

const today = "2026-11-23" as Day;
const card = (name: string) => ({ id: name, name, kind: "opco" as const });
const share = (partner: string, facts: Partial<ProjectShare> = {}): ProjectShare => ({
  id: `share-${partner}`,
  owner: card("Nous"),
  partner: card(partner),
  project: "p",
  label: "Bureaux",
  role: "adviser",
  purpose: "Financer",
  until: "2026-12-31",
  madeAt: "2026-11-01T09:00:00.000Z",
  ending: "",
  endedAt: "",
  ...facts,
});
const read = (...shares: readonly ProjectShare[]) => readersThroughShares(shares, "p", today);

test("a partner reads what is written of people up to the last day of its share, that day included", () => {
  expect(read(share("Union"), share("Atlas", { until: today }))).toEqual([
    { name: "Atlas", until: today },
    { name: "Union", until: "2026-12-31" },
  ]);
});

test("of two shares with one partner, the longer one tells", () => {
  const long = share("Union", { until: "2027-06-30" });
  for (const shares of [
    [share("Union"), long],
    [long, share("Union")],
  ])
    expect(read(...shares)).toEqual([{ name: "Union", until: "2027-06-30" }]);
});

test("a share that is over, withdrawn, of another project or for a works council shows nobody", () => {
  const none = [
    share("A", { until: "2026-11-22" }),
    share("B", { ending: "withdrawn" }),
    share("C", { project: "q" }),
    share("D", { role: "worksCouncil" }),
  ];
  expect(read(...none)).toEqual([]);
});
