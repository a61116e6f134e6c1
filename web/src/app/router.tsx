import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readVisitSearch } from "../visit/visit-step.ts";
import { Layout } from "./layout.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
});

const files = createRoute({
  getParentRoute: () => root,
  path: "/fichiers",
  component: lazyRouteComponent(() => import("../workforce/files-page.tsx"), "FilesPage"),
});

const work = createRoute({
  getParentRoute: () => root,
  path: "/travail",
  component: lazyRouteComponent(() => import("../workforce/work-page.tsx"), "WorkPage"),
});

const categories = createRoute({
  getParentRoute: () => root,
  path: "/categories",
  component: lazyRouteComponent(() => import("../categories/categories-page.tsx"), "CategoriesPage"),
});

const newCategory = createRoute({
  getParentRoute: () => root,
  path: "/categories/nouvelle",
  component: lazyRouteComponent(() => import("../categories/new-category-page.tsx"), "NewCategoryPage"),
});

const category = createRoute({
  getParentRoute: () => root,
  path: "/categories/$category",
  component: lazyRouteComponent(() => import("../categories/category-page.tsx"), "CategoryPage"),
});

const diagnoses = createRoute({
  getParentRoute: () => root,
  path: "/diagnostic",
  component: lazyRouteComponent(() => import("../diagnosis/diagnoses-page.tsx"), "DiagnosesPage"),
});

const diagnosis = createRoute({
  getParentRoute: () => root,
  path: "/diagnostic/$diagnosis",
  validateSearch: (search): { readonly etape?: number } => {
    const step = Number(search.etape);
    return Number.isInteger(step) && step >= 1 && step <= 7 ? { etape: step } : {};
  },
  component: lazyRouteComponent(() => import("../diagnosis/diagnosis-page.tsx"), "DiagnosisPage"),
});

const visits = createRoute({
  getParentRoute: () => root,
  path: "/visite",
  component: lazyRouteComponent(() => import("../visit/visits-page.tsx"), "VisitsPage"),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: "/visite/$visit",
  validateSearch: readVisitSearch,
  component: lazyRouteComponent(() => import("../visit/visit-page.tsx"), "VisitPage"),
});

const designs = createRoute({
  getParentRoute: () => root,
  path: "/formations",
  component: lazyRouteComponent(() => import("../training/designs-page.tsx"), "DesignsPage"),
});

const design = createRoute({
  getParentRoute: () => root,
  path: "/formations/$design",
  validateSearch: (search): { readonly vue?: string } =>
    typeof search.vue === "string" ? { vue: search.vue } : {},
  component: lazyRouteComponent(() => import("../training/design-page.tsx"), "DesignPage"),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: "/regles",
  component: lazyRouteComponent(() => import("../reference/rules-page.tsx"), "RulesPage"),
});

const ruleForm = createRoute({
  getParentRoute: () => root,
  path: "/regles/ligne",
  validateSearch: (search): { readonly cle?: string; readonly depuis?: string } => ({
    ...(typeof search.cle === "string" ? { cle: search.cle } : {}),
    ...(typeof search.depuis === "string" ? { depuis: search.depuis } : {}),
  }),
  component: lazyRouteComponent(() => import("../reference/rule-form-page.tsx"), "RuleFormPage"),
});

const effect = createRoute({
  getParentRoute: () => root,
  path: "/effet",
  component: lazyRouteComponent(() => import("../evaluation/effect-page.tsx"), "EffectPage"),
});

const trail = createRoute({
  getParentRoute: () => root,
  path: "/journal",
  component: lazyRouteComponent(() => import("../access/audit-trail-page.tsx"), "AuditTrailPage"),
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
  rules,
  ruleForm,
  effect,
  trail,
]);

export const router = createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
