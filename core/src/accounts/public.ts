export { type AccountRoute, accountRoute } from "./account-route.ts";
export { accountRoutes, memberRoutes } from "./contract.ts";
export { lifetimes } from "./lifetimes.ts";
export { programKeyRoutes } from "./program-key-contract.ts";
export { signInStateRoute } from "./sign-in-state-route.ts";
export { accountWordsFr } from "./words.fr.ts";
