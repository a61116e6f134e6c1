import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readTrailSearch } from "../access/trail-search.ts";
import { withWords } from "../words/open-words.ts";
import { root } from "./root-route.ts";

export const trail = createRoute({
  getParentRoute: () => root,
  path: "/journal",
  validateSearch: readTrailSearch,
  component: lazyRouteComponent(
    withWords(["trail"], () => import("../access/audit-trail-page.tsx")),
    "AuditTrailPage",
  ),
});

export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/connexion",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/sign-in-page.tsx")),
    "SignInPage",
  ),
});

export const openLink = createRoute({
  getParentRoute: () => root,
  path: "/connexion/lien",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/open-link-page.tsx")),
    "OpenLinkPage",
  ),
});

export const providerReturn = createRoute({
  getParentRoute: () => root,
  path: "/connexion/retour",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/provider-return-page.tsx")),
    "ProviderReturnPage",
  ),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/invitation-page.tsx")),
    "InvitationPage",
  ),
});

export const account = createRoute({
  getParentRoute: () => root,
  path: "/compte",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/account-page.tsx")),
    "AccountPage",
  ),
});

export const members = createRoute({
  getParentRoute: () => root,
  path: "/membres",
  component: lazyRouteComponent(
    withWords(["accounts"], () => import("../accounts/members-page.tsx")),
    "MembersPage",
  ),
});

export const shares = createRoute({
  getParentRoute: () => root,
  path: "/partages",
  component: lazyRouteComponent(
    withWords(["sharing"], () => import("../sharing/shares-page.tsx")),
    "SharesPage",
  ),
});

export const organisation = createRoute({
  getParentRoute: () => root,
  path: "/organisation",
  component: lazyRouteComponent(
    withWords(["sharing"], () => import("../sharing/organisation-page.tsx")),
    "OrganisationPage",
  ),
});
