export { type Audience, audiences, type ReleasedTable, type Shown, shownSchema } from "./model.ts";
