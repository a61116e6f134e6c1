import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readVisitSearch } from "../visit/visit-step.ts";
import { withWords } from "../words/open-words.ts";
import { asking } from "./asking.ts";
import { readCategorySearch } from "./category-search.ts";
import {
  observatory,
  observatoryRequest,
  publication,
  publications,
  tableRequests,
} from "./observatory-routes.ts";
import {
  caseStudy,
  comparisons,
  effects,
  effectsReports,
  kit,
  kits,
  library,
  libraryEntry,
  network,
  patterns,
  plan,
  portfolio,
  portfolioImport,
  portfolioLine,
  project,
  projects,
  questionnaire,
  questionnaires,
} from "./project-routes.ts";
import { root } from "./root-route.ts";
import {
  account,
  invitation,
  members,
  openLink,
  organisation,
  providerReturn,
  shares,
  signIn,
  trail,
} from "./settings-routes.ts";

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: asking({ useCase: "viewWorkforce", path: "/api/workforce", queryKey: ["workforce"] }),
  component: lazyRouteComponent(
    withWords(["categories", "home"], () => import("./home-page.tsx")),
    "HomePage",
  ),
});

const files = createRoute({
  getParentRoute: () => root,
  path: "/fichiers",
  component: lazyRouteComponent(
    withWords(["workforce"], () => import("../workforce/files-page.tsx")),
    "FilesPage",
  ),
});

const work = createRoute({
  getParentRoute: () => root,
  path: "/travail",
  component: lazyRouteComponent(
    withWords(["workforce", "categories"], () => import("../workforce/work-page.tsx")),
    "WorkPage",
  ),
});

const categories = createRoute({
  getParentRoute: () => root,
  path: "/categories",
  beforeLoad: asking({ useCase: "viewCategories", path: "/api/categories", queryKey: ["categories"] }),
  component: lazyRouteComponent(
    withWords(["categories"], () => import("../categories/categories-page.tsx")),
    "CategoriesPage",
  ),
});

const newCategory = createRoute({
  getParentRoute: () => root,
  path: "/categories/nouvelle",
  component: lazyRouteComponent(
    withWords(["categories", "workforce"], () => import("../categories/new-category-page.tsx")),
    "NewCategoryPage",
  ),
});

const category = createRoute({
  getParentRoute: () => root,
  path: "/categories/$category",
  component: lazyRouteComponent(
    withWords(["categories", "workforce"], () => import("../categories/category-page.tsx")),
    "CategoryPage",
  ),
});

const diagnoses = createRoute({
  getParentRoute: () => root,
  path: "/diagnostic",
  beforeLoad: asking({ useCase: "viewDiagnoses", path: "/api/diagnoses", queryKey: ["diagnoses"] }),
  validateSearch: readCategorySearch,
  component: lazyRouteComponent(
    withWords(["diagnosis"], () => import("../diagnosis/diagnoses-page.tsx")),
    "DiagnosesPage",
  ),
});

const diagnosis = createRoute({
  getParentRoute: () => root,
  path: "/diagnostic/$diagnosis",
  validateSearch: (search): { readonly etape?: number } => {
    const step = Number(search.etape);
    return Number.isInteger(step) && step >= 1 && step <= 7 ? { etape: step } : {};
  },
  component: lazyRouteComponent(
    withWords(["diagnosis", "categories", "training"], () => import("../diagnosis/diagnosis-page.tsx")),
    "DiagnosisPage",
  ),
});

const visits = createRoute({
  getParentRoute: () => root,
  path: "/visite",
  component: lazyRouteComponent(
    withWords(["visit"], () => import("../visit/visits-page.tsx")),
    "VisitsPage",
  ),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: "/visite/$visit",
  validateSearch: readVisitSearch,
  component: lazyRouteComponent(
    withWords(["visit"], () => import("../visit/visit-page.tsx")),
    "VisitPage",
  ),
});

const designs = createRoute({
  getParentRoute: () => root,
  path: "/formations",
  beforeLoad: asking({
    useCase: "viewTrainingDesigns",
    path: "/api/training-designs",
    queryKey: ["training-designs"],
  }),
  validateSearch: readCategorySearch,
  component: lazyRouteComponent(
    withWords(["training"], () => import("../training/designs-page.tsx")),
    "DesignsPage",
  ),
});

const design = createRoute({
  getParentRoute: () => root,
  path: "/formations/$design",
  validateSearch: (search): { readonly vue?: string } =>
    typeof search.vue === "string" ? { vue: search.vue } : {},
  component: lazyRouteComponent(
    withWords(["training"], () => import("../training/design-page.tsx")),
    "DesignPage",
  ),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: "/regles",
  beforeLoad: asking({ useCase: "viewRules", path: "/api/rules", queryKey: ["rules"] }),
  component: lazyRouteComponent(
    withWords(["reference"], () => import("../reference/rules-page.tsx")),
    "RulesPage",
  ),
});

const ruleForm = createRoute({
  getParentRoute: () => root,
  path: "/regles/ligne",
  validateSearch: (search): { readonly cle?: string; readonly depuis?: string } => ({
    ...(typeof search.cle === "string" ? { cle: search.cle } : {}),
    ...(typeof search.depuis === "string" ? { depuis: search.depuis } : {}),
  }),
  component: lazyRouteComponent(
    withWords(["reference"], () => import("../reference/rule-form-page.tsx")),
    "RuleFormPage",
  ),
});

const effect = createRoute({
  getParentRoute: () => root,
  path: "/effet",
  component: lazyRouteComponent(
    withWords(["evaluation", "workforce"], () => import("../evaluation/effect-page.tsx")),
    "EffectPage",
  ),
});

const trajectories = createRoute({
  getParentRoute: () => root,
  path: "/trajectoires",
  component: lazyRouteComponent(
    withWords(["trajectories"], () => import("../trajectories/trajectories-page.tsx")),
    "TrajectoriesPage",
  ),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: "/donnees-personnelles",
  component: lazyRouteComponent(
    withWords(["privacy"], () => import("../privacy/privacy-page.tsx")),
    "PrivacyPage",
  ),
});

const routeTree = root.addChildren([
  home,
  files,
  work,
  categories,
  newCategory,
  category,
  diagnoses,
  diagnosis,
  visits,
  visit,
  designs,
  design,
  projects,
  project,
  plan,
  effects,
  comparisons,
  effectsReports,
  caseStudy,
  library,
  kit,
  kits,
  libraryEntry,
  observatory,
  observatoryRequest,
  tableRequests,
  publications,
  publication,
  patterns,
  network,
  portfolio,
  portfolioImport,
  portfolioLine,
  questionnaires,
  questionnaire,
  rules,
  ruleForm,
  effect,
  trajectories,
  trail,
  privacy,
  signIn,
  openLink,
  providerReturn,
  invitation,
  account,
  members,
  shares,
  organisation,
]);

export const router = createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
