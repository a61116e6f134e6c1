import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
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

const routeTree = root.addChildren([home, files, work, categories, newCategory, category, effect, trail]);

export const router = createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
