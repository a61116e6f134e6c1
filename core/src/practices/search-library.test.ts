import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { openMemoryPractices } from "./memory-practice-stores.contract.ts";
import { searchLibrary, viewEntry } from "./search-library.ts";

const house = openMemoryPractices();
const anybody = actorOf("trainer");
const ask = { words: "", facets: {}, page: 1 };

test("the excerpt is the sentence that answers; a page beyond the last is empty", async () => {
  const found = await searchLibrary(house, anybody, { ...ask, words: "consigne illettrisme" });
  if (!found.ok) throw new Error("refused");
  expect(found.value.lines[0]).toMatchObject({ id: "fiche-competences-de-base", kind: "sheet" });
  expect(found.value.lines[0]?.excerpt).toContain("illettrisme");
  const far = await searchLibrary(house, anybody, { ...ask, page: 9 });
  expect(far).toMatchObject({ value: { total: 12, lines: [] } });
});

test("what may not be read is as unknown as what never was", async () => {
  const library = { open: async () => ({ ...(await house.library.open()), isVisible: () => false }) };
  const refused = { ok: false, refusal: { code: "unknownEntry" } };
  expect(await viewEntry({ library }, anybody, { entry: "fiche-trois-conditions" })).toEqual(refused);
  expect(await viewEntry(house, anybody, { entry: "fiche-absente" })).toEqual(refused);
  expect(await viewEntry(house, anybody, { entry: "fiche-trois-conditions" })).toMatchObject({ ok: true });
});

rolesContract("viewPractices", (roles) => searchLibrary(house, actorOf(...roles), ask));
rolesContract("viewPractices", (roles) =>
  viewEntry(house, actorOf(...roles), { entry: "fiche-trois-conditions" }),
);
