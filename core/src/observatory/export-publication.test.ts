import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import {
  exportPublication,
  publicationFile,
  viewPublication,
  viewPublications,
} from "./export-publication.ts";
import { actorIn } from "./observatory-house.contract.ts";
import type { Publication } from "./publication-model.ts";

const publication: Publication = {
  format: 1,
  id: "p-1",
  request: { id: "r-1", digest: "0".repeat(64) },
  observatory: "Observatoire",
  title: 'Un titre, avec "guillemets"',
  purpose: "Savoir.",
  categories: ["Ouvriers"],
  month: "2026-03",
  crossings: ["region"],
  tables: [["category1", "training", "region"]],
  publishedOn: "2026-11-24",
  wave: 1,
  companies: 4,
  packagesDigest: "1".repeat(64),
  rule: {
    companiesMin: 3,
    employeesMin: 5,
    largestCompanyShareMax: 0.85,
    largestEmployeeShareMax: 0.8,
    protectionShare: 0.1,
  },
  attackers: ["rank", "programs", "differences"],
  measures: [
    {
      measure: "people",
      cells: [
        { codes: {}, value: 39 },
        { codes: { category1: "in", region: "R11" }, value: null },
      ],
      lost: { cells: 1, ofCells: 2, valueShare: 0.2 },
      proved: 4,
    },
  ],
};
const publications = {
  all: async () => [publication],
  find: async (id: string) => (id === publication.id ? publication : undefined),
};
const house = { publications };
const text = (format: Parameters<typeof publicationFile>[1]) =>
  new TextDecoder().decode(publicationFile(publication, format).bytes);

rolesContract("viewPublishedTables", (roles) => viewPublications(house, actorIn("o", ...roles)));
rolesContract("viewPublishedTables", (roles) =>
  viewPublication(house, actorIn("o", ...roles), { publication: "p-1" }),
);
rolesContract("viewPublishedTables", (roles) =>
  exportPublication(house, actorIn("o", ...roles), { publication: "p-1", format: "csv" }),
);

describe("files of a publication", () => {
  test("CSV: totals by their code, a withheld value empty and said so", () => {
    expect(text("csv").split("\r\n")).toEqual([
      "measure,category1,training,region,value,status",
      "people,all,all,all,39,shown",
      "people,in,all,R11,,withheld",
      "",
    ]);
  });

  test("CSVW: one column for each of the CSV, in its order, and the key tells rows apart", () => {
    const { url, tableSchema } = JSON.parse(text("csvw"));
    expect(url).toBe(publicationFile(publication, "csv").name);
    const names = tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(names).toEqual(text("csv").split("\r\n")[0]?.split(","));
    expect(names).toEqual(expect.arrayContaining(tableSchema.primaryKey));
  });

  test("SDMX-CSV: as many fields in each row, total and unknown by their own codes, confidential ones marked", () => {
    const rows = text("sdmx").trim().split("\r\n");
    expect(rows[0]).toBe(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,MEASURE,CATEGORY1,TRAINING,REGION,TIME_PERIOD,OBS_VALUE,CONF_STATUS",
    );
    expect(rows[1]).toBe("dataflow,OUVRAGE:TABLES_P_1(1.0),I,A,PEOPLE,_T,_T,_T,2026-03,39,F");
    expect(rows[2]).toBe("dataflow,OUVRAGE:TABLES_P_1(1.0),I,A,PEOPLE,in,_T,R11,2026-03,,C");
  });

  test("DCAT: what a catalogue asks of a data set is there, and its files are those of the house", () => {
    const record = JSON.parse(text("dcat"));
    expect(record).toMatchObject({ "@type": "dcat:Dataset", "dct:issued": { "@value": "2026-11-24" } });
    expect(record["dct:title"]["@value"]).toBe(publication.title);
    const [csv] = record["dcat:distribution"];
    expect(csv["dcat:accessURL"]["@id"]).toBe(publicationFile(publication, "csv").name);
  });

  test("a publication that is not here is said to be unknown", async () => {
    expect(await viewPublication(house, actorIn("o", "hr"), { publication: "p-2" })).toEqual({
      ok: false,
      refusal: { code: "unknownPublication" },
    });
  });
});
