import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "../words/open-words.ts";
import { root } from "./root-route.ts";

export const observatory = createRoute({
  getParentRoute: () => root,
  path: "/observatoire",
  component: lazyRouteComponent(
    withWords(["observatory"], () => import("../observatory/observatory-page.tsx")),
    "ObservatoryPage",
  ),
});

export const observatoryRequest = createRoute({
  getParentRoute: () => root,
  path: "/observatoire/$request",
  component: lazyRouteComponent(
    withWords(["observatory"], () => import("../observatory/desk-page.tsx")),
    "DeskPage",
  ),
});

export const tableRequests = createRoute({
  getParentRoute: () => root,
  path: "/demandes",
  component: lazyRouteComponent(
    withWords(["observatory"], () => import("../observatory/requests-page.tsx")),
    "RequestsPage",
  ),
});

export const publications = createRoute({
  getParentRoute: () => root,
  path: "/tableaux",
  component: lazyRouteComponent(
    withWords(["observatory"], () => import("../observatory/publications-page.tsx")),
    "PublicationsPage",
  ),
});

export const publication = createRoute({
  getParentRoute: () => root,
  path: "/tableaux/$publication",
  component: lazyRouteComponent(
    withWords(["observatory"], () => import("../observatory/publication-page.tsx")),
    "PublicationPage",
  ),
});
