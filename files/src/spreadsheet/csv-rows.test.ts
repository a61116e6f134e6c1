import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";
import { memoryFile } from "./memory-file.ts";
import { openProblemLog } from "./sheet-problems.ts";

async function rowsOf(content: string | Uint8Array, chunkSize?: number) {
  const log = openProblemLog();
  const rows: string[][] = [];
  const lines: number[] = [];
  for await (const batch of csvRows(memoryFile(content, chunkSize).chunks(), log)) {
    for (const { cells, row } of batch) {
      rows.push([...cells]);
      lines.push(row);
    }
  }
  return { rows, lines, codes: log.list().map(({ code }) => code) };
}

describe("the dialect of a text is found without being told", () => {
  const table = [
    ["Matricule", "Emploi", "Brut"],
    ["001", "Agent de propreté", "1801,80"],
    ["002", "Cariste", "1950,00"],
    ["003", "Aide à domicile", "1875,25"],
  ];
  for (const [name, separator] of [
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ] as const) {
    for (const newline of ["\n", "\r\n", "\r"]) {
      test(`${name} with ${JSON.stringify(newline)} between rows`, async () => {
        const text = table.map((row) => row.join(separator)).join(newline);
        expect((await rowsOf(text)).rows).toEqual(table);
      });
    }
  }
  test("commas, decimals being quoted", async () => {
    const text = table
      .map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","))
      .join("\n");
    expect((await rowsOf(text)).rows).toEqual(table);
  });
  test("a comma and a space", async () => {
    const rows = table.map((row) => row.map((cell) => cell.replace(",", ".")));
    expect((await rowsOf(rows.map((row) => row.join(", ")).join("\n"))).rows).toEqual(rows);
  });
  test("spaces, in columns of several of them", async () => {
    const text = '"id"  "y" "x"\n1  2.5  3\n2 3.5   4\n3  4.5  5\n';
    expect((await rowsOf(text)).rows).toEqual([
      ["id", "y", "x"],
      ["1", "2.5", "3"],
      ["2", "3.5", "4"],
      ["3", "4.5", "5"],
    ]);
  });
  test("apostrophes as quotes, when every text has them", async () => {
    expect((await rowsOf("'a','b'\n'x, y','z'\n'u','v'\n")).rows).toEqual([
      ["a", "b"],
      ["x, y", "z"],
      ["u", "v"],
    ]);
  });
  test("an apostrophe of French is not a quote", async () => {
    expect((await rowsOf("a;b\nl'emploi;d'hier\n")).rows[1]).toEqual(["l'emploi", "d'hier"]);
  });
  test("rows that end in different ways in one file", async () => {
    expect((await rowsOf("a;b\r\n1;2\n3;4\r5;6")).rows).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });
});

/** The twelve situations of csv-spectrum, written anew. */
describe("the twelve situations of csv-spectrum", () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      "commas in quotes",
      'first,last,address\nJohn,Doe,"120 any st., Anytown, WW"\n',
      [
        ["first", "last", "address"],
        ["John", "Doe", "120 any st., Anytown, WW"],
      ],
    ],
    [
      "empty cells",
      'a,b,c\n1,"",""\n2,3,4\n',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "empty cells, CRLF",
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "escaped quotes",
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    [
      "JSON in a cell",
      'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
      [
        ["key", "val"],
        ["1", '{"type": "Point", "at": [102.0, 0.5]}'],
      ],
    ],
    [
      "coordinates",
      'Contact,Email,Url\n"A, B",a@b.fr,"http://x.fr/?q=1,2"\n',
      [
        ["Contact", "Email", "Url"],
        ["A, B", "a@b.fr", "http://x.fr/?q=1,2"],
      ],
    ],
    [
      "newlines in quotes",
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["Once upon \na time", "5", "6"],
        ["7", "8", "9"],
      ],
    ],
    [
      "newlines in quotes, CRLF",
      'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["Once upon \r\na time", "5", "6"],
        ["7", "8", "9"],
      ],
    ],
    [
      "quotes and newlines",
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha \n"ha" \nha'],
        ["3", "4"],
      ],
    ],
    [
      "simple",
      "a,b,c\n1,2,3",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "simple, CRLF",
      "a,b,c\r\n1,2,3\r\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "UTF-8",
      "a,b,c\n1,2,3\n4,5,ʤ\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    ],
  ];
  for (const [name, text, rows] of cases)
    test(name, async () => expect((await rowsOf(text)).rows).toEqual(rows));
});

test("the line of a row counts the lines inside quoted cells", async () => {
  expect((await rowsOf('a;b\n"x\ny";2\n3;4\n')).lines).toEqual([1, 2, 4]);
});

test("a quote that nothing closes costs its own line only, and is told", async () => {
  const { rows, codes } = await rowsOf('a;b\n1;2\n"3;4\n5;6\n7;8\n');
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "2"],
    ['"3', "4"],
    ["5", "6"],
    ["7", "8"],
  ]);
  expect(codes).toEqual(["strayQuote"]);
});

test("a quote that nothing closes at the start of a large file costs its own line only", async () => {
  const lines = Array.from({ length: 120_000 }, (_, index) => `${index};ligne numéro ${index}`);
  const { rows, codes } = await rowsOf(`a;b\n"0;x\n${lines.join("\n")}\n`);
  expect(rows.length).toBe(120_002);
  expect(rows[1]).toEqual(['"0', "x"]);
  expect(codes).toEqual(["strayQuote"]);
});

test("a line beyond a million characters stops the reading where it stands", async () => {
  const { rows, codes } = await rowsOf(`a;b\n1;2\n${"x".repeat(3_000_000)}\n3;4\n`);
  expect(codes).toEqual(["lineTooLong"]);
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("a row of more than two thousand columns stops the reading", async () => {
  const { codes } = await rowsOf(`a;b\n${"1;".repeat(2001)}\n`);
  expect(codes).toEqual(["tooManyColumns"]);
});

test("characters that could not be decoded are told", async () => {
  const { codes } = await rowsOf(
    Buffer.concat([Buffer.from("\uFEFFa;b\n1;"), Buffer.from([0xe9]), Buffer.from("\n")]),
  );
  expect(codes).toEqual(["unreadableCharacters"]);
});

test("the way a file is cut into chunks changes nothing of its rows", async () => {
  const text = 'a;b;c\r\n1;"x;\r\ny ""z""";é\r\n4;5;6\r\n'.repeat(40);
  const whole = await rowsOf(text);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (size) => {
      expect(await rowsOf(text, size)).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test("any text at all gives rows or a problem, never an exception", async () => {
  const noise = fc.string({
    unit: fc.constantFrom('"', ";", ",", "\n", "\r", "a", "é", "'", " ", "\t", "1"),
    maxLength: 400,
  });
  await fc.assert(
    fc.asyncProperty(noise, fc.integer({ min: 1, max: 50 }), async (text, size) => {
      const { rows } = await rowsOf(text, size);
      expect(rows.every((row) => row.every((cell) => typeof cell === "string"))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
