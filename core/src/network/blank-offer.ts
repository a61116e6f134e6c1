import { unknown } from "../kernel/known.ts";
import type { Need, Offer, OfferKind } from "./model.ts";

/** An offer of which only the kind and the last day are said. */
export function blankOffer(kind: OfferKind, until: string): Offer {
  return {
    schemaVersion: 1,
    kind,
    label: "",
    purpose: "",
    departments: [],
    place: "",
    startsOn: unknown,
    endsOn: unknown,
    hours: unknown,
    places: unknown,
    joins: [],
    isFree: unknown,
    price: "",
    contact: { kind: "service", words: "" },
    until,
  };
}

/** A need of which nothing is said, with a week to answer. */
export function blankNeed(): Need {
  return {
    schemaVersion: 1,
    label: "",
    purpose: "",
    kinds: [],
    departments: [],
    wantedOn: unknown,
    people: unknown,
    answerDays: 7,
    contact: { kind: "service", words: "" },
    origin: { kind: "nothing", id: "" },
  };
}
