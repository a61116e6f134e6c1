import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { type CategoryDefinition, categoryRoutes } from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";
import { CategoryBench } from "./category-bench.tsx";
import { NextDocuments } from "./next-documents.tsx";
import { ProfileView } from "./profile-view.tsx";

const tabs = ["profile", "rule", "versions"] as const;

export function CategoryPage() {
  const { category } = useParams({ from: "/categories/$category" });
  const versions = useQuery({
    queryKey: ["categories", category],
    queryFn: ({ signal }) => call(categoryRoutes.view, { parameters: { category } }, signal),
  });
  return (
    <Asked query={versions} room="categories">
      {(list) => {
        const latest = list.at(-1);
        return latest === undefined ? null : (
          <Category key={latest.version} latest={latest} versions={list} />
        );
      }}
    </Asked>
  );
}

function Category(props: {
  readonly latest: CategoryDefinition;
  readonly versions: readonly CategoryDefinition[];
}) {
  const { latest } = props;
  const workforce = useWorkforce();
  const lead = [
    say("categories.screen.version", { version: latest.version }),
    say(`categories.lab.form.${latest.decisionForm}`),
  ];
  return (
    <Page title={latest.label} lead={lead.join(" · ")}>
      <Asked query={workforce} room="workforce">
        {({ months }) => {
          const stored = months.map((month) => month.month);
          return (
            <Tabs>
              <TabList className="tabs" aria-label={latest.label}>
                {tabs.map((tab) => (
                  <Tab key={tab} id={tab} className="tab">
                    {say(`categories.view.tab.${tab}`)}
                  </Tab>
                ))}
              </TabList>
              <TabPanel id="profile" className="page tab-panel">
                <ProfileView definition={latest} months={stored} />
                <NextDocuments category={latest.id} />
              </TabPanel>
              {/* Kept while another tab is looked at: the rule may be half written. */}
              <TabPanel id="rule" className="tab-panel" shouldForceMount>
                <CategoryBench months={stored} beginning={latest} />
              </TabPanel>
              <TabPanel id="versions" className="stack tab-panel">
                <Versions versions={props.versions} />
              </TabPanel>
            </Tabs>
          );
        }}
      </Asked>
    </Page>
  );
}

function Versions(props: { readonly versions: readonly CategoryDefinition[] }) {
  return [...props.versions].reverse().map((definition) => (
    <section key={definition.version} className="card">
      <h2>
        {say("categories.view.decidedOn", {
          version: definition.version,
          day: writeMoment(definition.definedAt),
        })}
      </h2>
      <p>{definition.label}</p>
      <p className="soft">{say(`categories.lab.form.${definition.decisionForm}`)}</p>
      {definition.decidedBy === "" ? null : <p>{definition.decidedBy}</p>}
      {definition.context === "" ? null : <p>{definition.context}</p>}
      {definition.stake === "" ? null : <p>{definition.stake}</p>}
    </section>
  ));
}
