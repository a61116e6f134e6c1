import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lheoBytesMax, lheoReader } from "./index.ts";
import { sampleLheo } from "./sample-lheo.contract.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => lheoReader.read(bytesOf(text));
const faultOf = (text: string) => {
  const answer = read(text);
  return "fault" in answer ? answer.fault.code : "read";
};
const inLheo = (inside: string) => `<lheo xmlns="http://lheo.gouv.fr/2.3"><offres>${inside}</offres></lheo>`;

describe("a catalogue in LHEO", () => {
  test("gives each session with what its action and its training say of it", () => {
    const answer = read(sampleLheo);
    if ("fault" in answer) throw new Error(answer.fault.code);
    expect(answer.edition).toBe("2.3");
    const shared = {
      label: "Machiniste de nuit & encadrement",
      purpose: "Tenir le poste de nuit sans danger",
      provider: "Centre du Port",
      department: "",
    };
    const dunkirk = { town: "DUNKERQUE", postcode: "59140", hours: "35", price: "840.00" };
    expect(answer.sessions).toEqual([
      { ...shared, ...dunkirk, firstDay: "2027-02-01", lastDay: "2027-02-05" },
      { ...shared, ...dunkirk, firstDay: "2027-03-01", lastDay: "9999-99-99" },
      {
        ...shared,
        ...{ town: "BASTIA", postcode: "20200", hours: "", price: "" },
        ...{ firstDay: "2027-04-01", lastDay: "2027-04-01" },
      },
    ]);
    expect(answer.left).toBe(0);
  });

  test("tells what was not taken by its name and count, never what it says: people stay in the file", () => {
    const answer = read(sampleLheo);
    if ("fault" in answer) throw new Error(answer.fault.code);
    const unread = new Map(answer.unread.map(({ name, count }) => [name, count]));
    expect(unread.get("nom")).toBe(1);
    expect(unread.get("resultats-attendus")).toBe(1);
    expect(unread.get("debut")).toBe(1);
    expect(JSON.stringify(answer)).not.toMatch(/Quintela|Zulmira|PARIS/);
  });

  test("is read in older editions and in the letters of Western Europe", () => {
    const old = sampleLheo.replace("http://lheo.gouv.fr/2.3", "http://www.lheo.org/2.2");
    expect(read(old)).toMatchObject({ edition: "2.2" });
    const latin = old.replace("UTF-8", "ISO-8859-1").replace("Machiniste", "Opératrice");
    const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    expect(lheoReader.read(bytes)).toMatchObject({
      sessions: [{ label: "Opératrice de nuit & encadrement" }, {}, {}],
    });
  });

  test("of more than a hundred sessions gives the first hundred and counts the others", () => {
    const session = "<session><periode><debut>20270201</debut><fin>20270202</fin></periode></session>";
    const many = inLheo(
      `<formation><intitule-formation>T</intitule-formation><action>${session.repeat(130)}</action></formation>`,
    );
    const answer = read(many);
    if ("fault" in answer) throw new Error(answer.fault.code);
    expect([answer.sessions.length, answer.left]).toEqual([100, 30]);
  });
});

describe("a file that is none", () => {
  test("is refused with the reason", () => {
    expect(faultOf("")).toBe("notXml");
    expect(faultOf("Entreprise;SIRET")).toBe("notXml");
    expect(faultOf("<lheo/>")).toBe("notLheo");
    expect(faultOf('<rss xmlns="http://lheo.gouv.fr/2.3"/>')).toBe("notLheo");
    expect(faultOf(sampleLheo.slice(0, 900))).toBe("notXml");
    expect(faultOf(sampleLheo.replace('encoding="UTF-8"', 'encoding="EBCDIC"'))).toBe("notXml");
    expect(read(sampleLheo.replace("</action>", "</akction>"))).toMatchObject({ fault: { line: 22 } });
  });

  test("that declares entities, bombs or files to fetch is refused before any of it is read", () => {
    const laughs = Array.from(
      { length: 9 },
      (_, rank) => `<!ENTITY l${rank + 1} "${`&l${rank};`.repeat(10)}">`,
    ).join("");
    for (const declared of [
      `<!DOCTYPE lheo [<!ENTITY l0 "ha">${laughs}]>`,
      '<!DOCTYPE lheo [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
      '<!DOCTYPE lheo SYSTEM "http://127.0.0.1:1/lheo.dtd">',
    ])
      expect(faultOf(`${declared}${inLheo("<formation>&l9;&x;</formation>")}`)).toBe("declaresEntities");
    expect(faultOf(inLheo("<formation>&l9;</formation>"))).toBe("notXml");
  });

  test("that is too deep or too long is refused, and a long text is cut", () => {
    expect(faultOf(inLheo("<a>".repeat(100_000)))).toBe("tooDeep");
    expect(lheoReader.read(new Uint8Array(lheoBytesMax + 1))).toEqual({
      fault: { code: "tooLarge", line: 0 },
    });
    const long = inLheo(
      `<formation><intitule-formation>${"&lt;".repeat(400_000)}</intitule-formation>
      <action><session/></action></formation>`,
    );
    const answer = read(long);
    expect("fault" in answer ? 0 : answer.sessions[0]?.label.length).toBe(5000);
  });

  test("whatever the bytes are, the reader answers and never throws", () => {
    const whole = bytesOf(sampleLheo);
    const place = fc.nat(whole.length - 1);
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 9, max: 255 })), { maxLength: 4 });
    let count = 0;
    const changed = fc.property(changes, fc.option(place), (letters, end) => {
      const bytes = whole.slice(0, end ?? whole.length);
      for (const [index, letter] of letters) if (index < bytes.length) bytes[index] = letter;
      const answer = lheoReader.read(bytes);
      if (!("fault" in answer)) count += 1;
      expect("fault" in answer || answer.sessions.length <= 3).toBe(true);
    });
    fc.assert(changed, { numRuns: 2000 });
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(1950);
    const any = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(lheoReader.read(bytes)).toHaveProperty("fault");
    });
    fc.assert(any, { numRuns: 500 });
  });

  test("a name of an element as long as the file is cut", () => {
    const answer = read(inLheo(`<${"e".repeat(50_000)}>1</${"e".repeat(50_000)}>`));
    expect("fault" in answer ? "" : answer.unread[0]?.name).toBe("e".repeat(60));
  });
});

/** The definitions of the language, of which no licence lets a copy stand here. */
const definitions = process.env.OUVRAGE_LHEO_DEFINITIONS ?? "";
test.skipIf(!existsSync(definitions))(
  "every element that is read is one of the language, where it is read",
  () => {
    const text = readFileSync(definitions, "utf8");
    const holds = (around: string, name: string) => {
      const from = text.indexOf(`<definition name="${around}"`);
      return text.slice(from, text.indexOf("</definition>", from)).includes(`<element name="${name}"`);
    };
    for (const [around, ...names] of [
      ["formation", "intitule-formation", "objectif-formation", "action", "organisme-formation-responsable"],
      ["action", "nombre-heures-total", "prix-total-TTC", "lieu-de-formation", "session"],
      ["session", "periode"],
      ["periode", "debut", "fin"],
      ["adresse", "ville", "codepostal", "departement"],
      ["organisme-formation-responsable", "nom-organisme"],
    ])
      for (const name of names) expect(holds(around ?? "", name), `${around}/${name}`).toBe(true);
  },
);
