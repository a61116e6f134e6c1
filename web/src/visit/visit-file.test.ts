import fc from "fast-check";
import { expect, test } from "vitest";
import { beginDesign } from "./begin-design.ts";
import { emptyLine, newVisit, withDesign, withPeople } from "./edit-visit.ts";
import { nameVisitFile, readVisitFile, writeVisitFile } from "./visit-file.ts";

const id = "0123456789abcdef0123456789abcdef";
const visit = withPeople(newVisit("Été & Fils"), [{ ...emptyLine, label: "A" }]);
const named = {
  id,
  visit: withDesign(visit, beginDesign(id, visit, "Poser")),
  sent: {
    organisation: "o",
    diagnosis: { revision: 2, savedAt: "", tried: { a: 1 } },
    attachments: ["p"],
    attempted: [],
  },
  attachments: [
    {
      id: "p",
      mediaType: "image/png",
      bytes: Uint8Array.from({ length: 20_000 }, (_, index) => index).buffer,
    },
  ],
};

test("a visit comes back from its file with its photos and where it was sent, under the id it has everywhere", () => {
  expect(readVisitFile(writeVisitFile(named))).toEqual(named);
});

test("photos of any bytes come back as they were", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const [photo] = named.attachments;
      const attachments = [{ ...photo, id: "q", mediaType: "image/png", bytes: bytes.slice().buffer }];
      expect(readVisitFile(writeVisitFile({ ...named, attachments }))?.attachments).toEqual(attachments);
    }),
  );
});

test("a file of the first version of the app is read, and what was sent then is still known", () => {
  const sent = { organisation: "o", revision: 3, at: "2026-11-23T10:00:00.000Z", isLatest: true };
  const former = { format: "ouvrage-visite-1", id, visit: { ...visit, format: 1, sent } };
  expect(readVisitFile(JSON.stringify(former))).toEqual({
    id,
    visit,
    sent: {
      organisation: "o",
      at: sent.at,
      diagnosis: { revision: 3, savedAt: "", content: visit.diagnosis },
      attachments: [],
      attempted: [],
    },
    attachments: [],
  });
});

test("any text that is not a visit is refused, and never breaks", () => {
  const text = writeVisitFile(named);
  expect(readVisitFile(text.slice(0, -10))).toBeUndefined();
  expect(readVisitFile(text.replace("ouvrage-visite-2", "ouvrage-visite-3"))).toBeUndefined();
  expect(readVisitFile(text.replace('"contract": "unknown"', '"contract": "x"'))).toBeUndefined();
  expect(readVisitFile(text.replace(/"base64": "/, '"base64": "*'))).toBeUndefined();
  expect(readVisitFile(" ".repeat(150_000_001))).toBeUndefined();
  fc.assert(fc.property(fc.string(), (other) => readVisitFile(other) === undefined));
});

test.each([
  ["Été & Fils", "visite-ete-fils.json"],
  ["  ", "visite.json"],
  ["../etc", "visite-etc.json"],
])("the file of %j is named %s", (firm, name) => {
  expect(nameVisitFile({ ...named.visit, firm })).toBe(name);
});
