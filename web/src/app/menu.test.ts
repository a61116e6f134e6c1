import { expect, test } from "vitest";
import { type Role, roles, useCases } from "../../../core/src/access/index.ts";
import { rolesThatMay } from "../../../core/src/access/may.ts";
import { menu, menuFor } from "./menu.ts";

const mayDoAs = (role: Role) => useCases.filter((useCase) => rolesThatMay(useCase).includes(role));
const placesFor = (role: Role, isServer = true) =>
  menuFor(mayDoAs(role), isServer).flatMap(({ places }) => places.map(({ to }) => to));

test.each(roles)(
  "to %s the menu offers no page whose use case is refused, and some page all the same",
  (role) => {
    const mayDo = mayDoAs(role);
    const shown = menuFor(mayDo, true).flatMap(({ places }) => places);
    expect(shown.length).toBeGreaterThan(1);
    for (const { opens } of shown) if (opens !== undefined) expect(mayDo).toContain(opens);
    const hidden = menu.flatMap(({ places }) => places).filter((place) => !shown.includes(place));
    for (const { opens } of hidden) expect(mayDo).not.toContain(opens);
  },
);

test("a workplace tutor sees projects and no payroll; a group without pages is not shown", () => {
  expect(placesFor("workplaceTutor")).toContain("/projets");
  expect(placesFor("workplaceTutor")).not.toContain("/fichiers");
  expect(menuFor(mayDoAs("workplaceTutor"), true).map(({ name }) => name)).not.toContain("workforce");
});

test("without login there are no members and no account; with one the owner has both", () => {
  expect(placesFor("owner", false)).not.toContain("/membres");
  expect(placesFor("owner", false)).not.toContain("/compte");
  expect(placesFor("owner")).toEqual(expect.arrayContaining(["/membres", "/compte"]));
});

test("out of reach of the server every page stays offered, and each is in one group only", () => {
  const all = menuFor("unknown", true).flatMap(({ places }) => places.map(({ to }) => to));
  expect(all).toHaveLength(menu.flatMap(({ places }) => places).length);
  expect(new Set(all).size).toBe(all.length);
});
