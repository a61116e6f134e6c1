import type { UseCase } from "../../../core/src/access/public.ts";
import type { WordKey } from "../words/say.ts";

/** A page that the menu leads to. */
export interface Place {
  readonly to: string;
  readonly word: WordKey;
  /** What the page cannot do without: whoever may not do it does not see the place. */
  readonly opens?: UseCase;
  /** Only where there is a login. */
  readonly isServerOnly?: true;
}

/** Places that belong together, under a heading that folds them. */
export interface MenuGroup {
  readonly name: "workforce" | "train" | "projects" | "observatory" | "settings";
  /** Folded as long as the person does not unfold it and none of its pages is on screen. */
  readonly startsFolded?: true;
  readonly places: readonly Place[];
}

export const menu: readonly MenuGroup[] = [
  {
    name: "workforce",
    places: [
      { to: "/fichiers", word: "app.menu.files", opens: "viewWorkforce" },
      { to: "/travail", word: "app.menu.work", opens: "viewWorkforce" },
      { to: "/categories", word: "app.menu.categories", opens: "viewCategories" },
      { to: "/trajectoires", word: "app.menu.trajectories", opens: "viewTrajectories" },
    ],
  },
  {
    name: "train",
    places: [
      { to: "/diagnostic", word: "app.menu.diagnosis", opens: "viewDiagnoses" },
      { to: "/formations", word: "app.menu.designs", opens: "viewTrainingDesigns" },
      { to: "/effet", word: "app.menu.effect", opens: "estimateEffect" },
      { to: "/regles", word: "app.menu.rules", opens: "viewRules" },
    ],
  },
  {
    name: "projects",
    places: [
      { to: "/projets", word: "app.menu.projects", opens: "viewProjects" },
      { to: "/constats", word: "app.menu.patterns", opens: "viewPatterns" },
      { to: "/pratiques", word: "app.menu.practices", opens: "viewPractices" },
      { to: "/questionnaires", word: "app.menu.questionnaires", opens: "viewQuestionnaires" },
      { to: "/reseau", word: "app.menu.network", opens: "viewNetwork" },
      { to: "/portefeuille", word: "app.menu.portfolio", opens: "viewPortfolio" },
      { to: "/visite", word: "app.menu.visit", opens: "editDiagnosis" },
    ],
  },
  {
    name: "observatory",
    startsFolded: true,
    places: [
      { to: "/tableaux", word: "app.menu.publishedTables", opens: "viewPublishedTables" },
      { to: "/demandes", word: "app.menu.tableRequests", opens: "viewTableRequests" },
      { to: "/observatoire", word: "app.menu.observatory", opens: "viewObservatory" },
    ],
  },
  {
    name: "settings",
    startsFolded: true,
    places: [
      { to: "/organisation", word: "app.menu.organisation", opens: "viewOrganisation" },
      { to: "/membres", word: "app.menu.members", opens: "viewMembers", isServerOnly: true },
      { to: "/partages", word: "app.menu.shares", opens: "viewShares" },
      { to: "/journal", word: "app.menu.trail", opens: "viewAuditTrail" },
      { to: "/donnees-personnelles", word: "app.menu.privacy", opens: "viewPersonalRegister" },
      { to: "/compte", word: "app.menu.account", isServerOnly: true },
    ],
  },
];

/** The groups that a person sees: all places as long as nobody can tell, and no group without places. */
export function menuFor(mayDo: readonly UseCase[] | "unknown", isServer: boolean): readonly MenuGroup[] {
  const isShown = ({ opens, isServerOnly }: Place) =>
    (isServer || isServerOnly === undefined) &&
    (mayDo === "unknown" || opens === undefined || mayDo.includes(opens));
  return menu
    .map((group) => ({ ...group, places: group.places.filter(isShown) }))
    .filter(({ places }) => places.length > 0);
}
