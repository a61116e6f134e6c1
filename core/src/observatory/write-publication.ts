import { totalCode } from "./classifications.ts";
import { codeLabel, columnLabel, measureLabel } from "./labels.ts";
import type { Publication } from "./publication-model.ts";
import { observatoryWordsFr } from "./words.fr.ts";

/** Names of the classifications of a publication, in the order of its columns. */
export function columnsOf({ tables }: Publication): readonly string[] {
  return [...new Set(tables.flat())];
}

interface FlatRow {
  readonly measure: string;
  readonly codes: readonly string[];
  readonly value: number | null;
}

function rowsOf(publication: Publication): readonly FlatRow[] {
  const columns = columnsOf(publication);
  return publication.measures.flatMap(({ measure, cells }) =>
    cells.map(({ codes, value }) => ({
      measure,
      codes: columns.map((column) => codes[column] ?? totalCode),
      value,
    })),
  );
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180. A withheld value is empty, and `status` says that it is withheld. */
export function csvOf(publication: Publication): string {
  const columns = columnsOf(publication);
  const heading = ["measure", ...columns, "value", "status"];
  const lines = rowsOf(publication).map(({ measure, codes, value }) =>
    [measure, ...codes, value === null ? "" : String(value), value === null ? "withheld" : "shown"].map(
      quoted,
    ),
  );
  return [heading, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

/** Metadata of the CSV (W3C, Model for Tabular Data and Metadata on the Web). */
export function csvwOf(publication: Publication): object {
  const columns = columnsOf(publication);
  const text = (name: string, title: string) => ({
    name,
    titles: name,
    "dc:description": title,
    datatype: "string",
  });
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "fr" }],
    url: `tableaux-${publication.id}.csv`,
    "dc:title": publication.title,
    "dc:description": publication.purpose,
    "dc:publisher": publication.observatory,
    "dc:issued": { "@value": publication.publishedOn, "@type": "xsd:date" },
    dialect: { delimiter: ",", quoteChar: '"', header: true, encoding: "utf-8" },
    tableSchema: {
      columns: [
        text("measure", observatoryWordsFr["observatory.csvw.measure"]),
        ...columns.map((column) => text(column, columnLabel(publication, column))),
        {
          name: "value",
          titles: "value",
          "dc:description": observatoryWordsFr["observatory.csvw.value"],
          datatype: "decimal",
          required: false,
        },
        {
          ...text("status", observatoryWordsFr["observatory.csvw.status"]),
          datatype: { base: "string", format: "shown|withheld" },
        },
      ],
      primaryKey: ["measure", ...columns],
    },
    notes: columns.map((column) => ({
      "dc:subject": column,
      "dc:description": [
        ...new Set(
          publication.measures.flatMap(({ cells }) => cells.flatMap(({ codes }) => codes[column] ?? [])),
        ),
      ]
        .toSorted()
        .map((code) => `${code} : ${codeLabel(column, code)}`)
        .join(" ; "),
    })),
  };
}

/** A record of the data set for catalogues (DCAT-AP 3, JSON-LD). Addresses of files are relative to the record. */
export function dcatOf(publication: Publication): object {
  const { id, title, purpose, observatory, month, publishedOn, packagesDigest } = publication;
  const distribution = (file: string, mediaType: string, name: string) => ({
    "@type": "dcat:Distribution",
    "dct:title": { "@language": "fr", "@value": name },
    "dcat:accessURL": { "@id": file },
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
  });
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      prov: "http://www.w3.org/ns/prov#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `urn:ouvrage:tables:${id}`,
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": { "@language": "fr", "@value": title },
    "dct:description": { "@language": "fr", "@value": purpose },
    "dct:publisher": { "@type": "foaf:Agent", "foaf:name": observatory },
    "dct:issued": { "@type": "xsd:date", "@value": publishedOn },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:endDate": { "@type": "xsd:gYearMonth", "@value": month },
    },
    "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
    "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/FRA" },
    "dct:provenance": {
      "@type": "dct:ProvenanceStatement",
      "dct:description": {
        "@language": "fr",
        "@value": `Demande ${publication.request.digest} ; paquets ${packagesDigest}`,
      },
    },
    "dcat:distribution": [
      distribution(`tableaux-${id}.csv`, "text/csv", "CSV"),
      distribution(`tableaux-${id}.sdmx.csv`, "text/csv", "SDMX-CSV 2.0"),
      distribution(`tableaux-${id}.json`, "application/json", measureLabel("json")),
    ],
  };
}

/** SDMX-CSV 2.0: one row per cell, its dimensions by their codes, the total as `_T`, what is unknown as `_U`. */
export function sdmxOf(publication: Publication): string {
  const columns = columnsOf(publication);
  const upper = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const codeOf = (code: string) => (code === totalCode ? "_T" : code === "unknown" ? "_U" : code);
  const structure = `OUVRAGE:TABLES_${publication.id.replaceAll("-", "_").toUpperCase()}(1.0)`;
  const heading = [
    ...["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "MEASURE"],
    ...columns.map(upper),
    ...["TIME_PERIOD", "OBS_VALUE", "CONF_STATUS"],
  ];
  const lines = rowsOf(publication).map(({ measure, codes, value }) => [
    ...["dataflow", structure, "I", "A", measure.toUpperCase()],
    ...codes.map(codeOf),
    ...[publication.month, value === null ? "" : String(value), value === null ? "C" : "F"],
  ]);
  return [heading, ...lines].map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}
