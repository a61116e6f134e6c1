export { fieldRoutes } from "./contract.ts";
export { languageNames as fieldLanguageNames } from "./language-words.ts";
