import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readSourceSearch } from "../projects/source-search.ts";
import { withWords } from "../words/open-words.ts";
import { asking } from "./asking.ts";
import { root } from "./root-route.ts";

export const projects = createRoute({
  getParentRoute: () => root,
  path: "/projets",
  beforeLoad: asking({ useCase: "viewProjects", path: "/api/projects", queryKey: ["projects"] }),
  validateSearch: readSourceSearch,
  component: lazyRouteComponent(
    withWords(["projects", "training"], () => import("../projects/projects-page.tsx")),
    "ProjectsPage",
  ),
});

export const project = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project",
  validateSearch: (search): { readonly vue?: string } =>
    typeof search.vue === "string" ? { vue: search.vue } : {},
  component: lazyRouteComponent(
    withWords(["projects", "training"], () => import("../projects/project-page.tsx")),
    "ProjectPage",
  ),
});

export const plan = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project/evaluation",
  component: lazyRouteComponent(
    withWords(["plans", "projects", "steering", "training"], () => import("../plans/plan-page.tsx")),
    "PlanPage",
  ),
});

export const effects = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project/effets",
  component: lazyRouteComponent(
    withWords(["effects", "plans", "projects", "training"], () => import("../effects/effects-page.tsx")),
    "EffectsPage",
  ),
});

export const comparisons = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project/comparaison",
  component: lazyRouteComponent(
    withWords(["comparisons", "evaluation"], () => import("../comparisons/comparison-page.tsx")),
    "ComparisonPage",
  ),
});

export const effectsReports = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project/rapports",
  validateSearch: (search): { readonly document?: string } =>
    typeof search.document === "string" ? { document: search.document } : {},
  component: lazyRouteComponent(
    withWords(["reports"], () => import("../reports/reports-page.tsx")),
    "ReportsPage",
  ),
});

export const caseStudy = createRoute({
  getParentRoute: () => root,
  path: "/projets/$project/monographie",
  component: lazyRouteComponent(
    withWords(["practices", "patterns"], () => import("../practices/case-page.tsx")),
    "CasePage",
  ),
});

export const library = createRoute({
  getParentRoute: () => root,
  path: "/pratiques",
  component: lazyRouteComponent(
    withWords(["practices", "patterns"], () => import("../practices/library-page.tsx")),
    "LibraryPage",
  ),
});

export const kits = createRoute({
  getParentRoute: () => root,
  path: "/pratiques/kits",
  component: lazyRouteComponent(
    withWords(["practices"], () => import("../practices/kits-page.tsx")),
    "KitsPage",
  ),
});

export const kit = createRoute({
  getParentRoute: () => root,
  path: "/pratiques/kits/$kit",
  component: lazyRouteComponent(
    withWords(["practices"], () => import("../practices/kit-page.tsx")),
    "KitPage",
  ),
});

export const libraryEntry = createRoute({
  getParentRoute: () => root,
  path: "/pratiques/$entry",
  component: lazyRouteComponent(
    withWords(["practices", "patterns"], () => import("../practices/entry-page.tsx")),
    "EntryPage",
  ),
});

export const patterns = createRoute({
  getParentRoute: () => root,
  path: "/constats",
  component: lazyRouteComponent(
    withWords(["patterns"], () => import("../patterns/patterns-page.tsx")),
    "PatternsPage",
  ),
});

export const network = createRoute({
  getParentRoute: () => root,
  path: "/reseau",
  component: lazyRouteComponent(
    withWords(["network", "sharing"], () => import("../network/network-page.tsx")),
    "NetworkPage",
  ),
});

export const portfolio = createRoute({
  getParentRoute: () => root,
  path: "/portefeuille",
  beforeLoad: asking({ useCase: "viewPortfolio", path: "/api/portfolio", queryKey: ["portfolio"] }),
  component: lazyRouteComponent(
    withWords(["portfolio", "projects", "training"], () => import("../portfolio/portfolio-page.tsx")),
    "PortfolioPage",
  ),
});

export const portfolioImport = createRoute({
  getParentRoute: () => root,
  path: "/portefeuille/importer",
  component: lazyRouteComponent(
    withWords(["portfolio"], () => import("../portfolio/import-page.tsx")),
    "ImportPage",
  ),
});

export const portfolioLine = createRoute({
  getParentRoute: () => root,
  path: "/portefeuille/$line",
  component: lazyRouteComponent(
    withWords(["portfolio", "projects", "training", "visit"], () => import("../portfolio/firm-page.tsx")),
    "FirmPage",
  ),
});

export const questionnaires = createRoute({
  getParentRoute: () => root,
  path: "/questionnaires",
  component: lazyRouteComponent(
    withWords(["surveys"], () => import("../surveys/questionnaires-page.tsx")),
    "QuestionnairesPage",
  ),
});

export const questionnaire = createRoute({
  getParentRoute: () => root,
  path: "/questionnaires/$questionnaire",
  component: lazyRouteComponent(
    withWords(["surveys"], () => import("../surveys/questionnaire-page.tsx")),
    "QuestionnairePage",
  ),
});
