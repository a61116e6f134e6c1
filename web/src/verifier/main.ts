import { keepPage } from "../http/keep-app.ts";
import "./verifier.css";
import { openVerifier } from "./verifier-page.ts";

if (import.meta.env.PROD) keepPage("/verifier-service-worker.js", "/verifier");

const place = document.getElementById("verifier");
if (place === null) throw new Error("invalid page; must have a place for the passport");
openVerifier(place);
