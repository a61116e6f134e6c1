import { type RuleRow, rulebookOf } from "../../../core/src/reference/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { keepPage } from "../http/keep-app.ts";
import { openRightsPage } from "./rights-page.ts";
import "./rights.css";

/** The few rows of the rulebook that the page reads, put here when it is built. */
declare const publishedPersonalRows: readonly RuleRow[];

if (import.meta.env.PROD) keepPage("/mes-droits-service-worker.js", "/mes-droits");

const place = document.getElementById("rights");
if (place === null) throw new Error("invalid page; must have a place for the questions");
openRightsPage(place, rulebookOf(publishedPersonalRows), browserToday());
