import { useMay } from "../access/use-may.ts";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { PapersCard } from "./papers-card.tsx";
import { PersonCard } from "./person-card.tsx";
import { RetentionCard } from "./retention-card.tsx";

/** What is held about people: answering one of them, clocks, papers. */
export function PrivacyPage() {
  const mayFind = useMay("findPerson");
  return (
    <Page title={say("privacy.page.title")} lead={say("privacy.page.lead")}>
      {mayFind === false ? null : <PersonCard />}
      <RetentionCard />
      <PapersCard />
    </Page>
  );
}
