export { addOrganisation, addOrganisationIn } from "./access/local-owner.ts";
export {
  type Database,
  DatabaseUnavailable,
  explainDatabaseRefusal,
  openDatabase,
} from "./database/index.ts";
export { serveWeb } from "./http/serve-web.ts";
export { type House, openHouse } from "./open-house.ts";
export { systemClock } from "./system-clock.ts";
export { transact } from "./transact.ts";
