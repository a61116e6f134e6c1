export { packageRoutes } from "./contract.ts";
export { packageWordsFr } from "./words.fr.ts";
