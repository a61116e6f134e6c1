export { type PageFormat, pageFormats, reportRoutes } from "./contract.ts";
export { reportWordsFr } from "./words.fr.ts";
