import { choicesOf, type Question, type Questionnaire } from "../../../core/src/surveys/index.ts";

type Condition = Question["relevance"][number];

type Expression =
  | { readonly kind: "chosen"; readonly question: string; readonly choice: string }
  | { readonly kind: "all" | "any"; readonly of: readonly Expression[] };

const tokenPattern = /\s*(\$\{[^{}]*\}|'[^']*'|"[^"]*"|selected\b|and\b|or\b|[(),=])/y;
const tokensAtMost = 400;
const depthAtMost = 20;

/** The conditions as an expression of the format: `${q1} = 'yes' or ${q1} = 'partly'`. "" for none. */
export function writeRelevance(
  relevance: readonly Condition[],
  questions: Questionnaire["questions"],
): string {
  const parts = relevance.map((condition) => {
    const isSeveral = questions.find(({ id }) => id === condition.question)?.kind === "several";
    const atoms = condition.choices.map((choice) =>
      isSeveral
        ? `selected(\${${condition.question}}, '${choice}')`
        : `\${${condition.question}} = '${choice}'`,
    );
    const whole = atoms.join(" or ");
    return atoms.length > 1 && relevance.length > 1 ? `(${whole})` : whole;
  });
  return parts.join(" and ");
}

/**
 * The conditions that an expression says: choices of questions, joined by `and`, and by `or` within one question.
 * `undefined` for anything else: nothing is guessed.
 */
export function readRelevance(text: string): readonly Condition[] | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  if (tokens.length === 0) return [];
  const reader = { tokens, place: 0 };
  const expression = readAny(reader, 0);
  return expression === undefined || reader.place !== tokens.length ? undefined : conditionsOf(expression);
}

/** Whether a condition looks at choices of a question that stands before. */
export function holdsTogether(condition: Condition, before: readonly Question[]): boolean {
  const asked = before.find(({ id }) => id === condition.question);
  const known = asked === undefined ? [] : choicesOf(asked).map(({ id }) => id);
  return condition.choices.every((choice) => known.includes(choice));
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  const trimmed = text.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (match?.[1] === undefined || tokens.length >= tokensAtMost) return undefined;
    tokens.push(match[1]);
  }
  return tokens;
}

interface TokenReader {
  readonly tokens: readonly string[];
  place: number;
}

function take(reader: TokenReader, token: string): boolean {
  if (reader.tokens[reader.place] !== token) return false;
  reader.place += 1;
  return true;
}

function readAny(reader: TokenReader, depth: number): Expression | undefined {
  return readJoined(reader, { word: "or", kind: "any", part: (inner) => readAll(inner, depth) });
}

function readAll(reader: TokenReader, depth: number): Expression | undefined {
  return readJoined(reader, { word: "and", kind: "all", part: (inner) => readOne(inner, depth) });
}

interface Joined {
  readonly word: "and" | "or";
  readonly kind: "all" | "any";
  readonly part: (reader: TokenReader) => Expression | undefined;
}

function readJoined(reader: TokenReader, { word, kind, part }: Joined): Expression | undefined {
  const of: Expression[] = [];
  do {
    const one = part(reader);
    if (one === undefined) return undefined;
    of.push(one);
  } while (take(reader, word));
  return of.length === 1 ? of[0] : { kind, of };
}

function readOne(reader: TokenReader, depth: number): Expression | undefined {
  if (depth > depthAtMost) return undefined;
  if (take(reader, "(")) {
    const inner = readAny(reader, depth + 1);
    return inner !== undefined && take(reader, ")") ? inner : undefined;
  }
  const isSelected = take(reader, "selected");
  if (isSelected && !take(reader, "(")) return undefined;
  const question = /^\$\{\s*([^{}]*?)\s*\}$/.exec(reader.tokens[reader.place] ?? "")?.[1];
  reader.place += 1;
  if (question === undefined || !take(reader, isSelected ? "," : "=")) return undefined;
  const choice = /^(['"])(.*)\1$/.exec(reader.tokens[reader.place] ?? "")?.[2];
  reader.place += 1;
  if (choice === undefined || (isSelected && !take(reader, ")"))) return undefined;
  return { kind: "chosen", question, choice };
}

function conditionsOf(expression: Expression): readonly Condition[] | undefined {
  if (expression.kind === "chosen") return [{ question: expression.question, choices: [expression.choice] }];
  const parts = expression.of.map(conditionsOf);
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts.flatMap((part) => part ?? []);
  if (expression.kind === "all") return all;
  const [first] = all;
  const isOneQuestion = parts.every((part) => part?.length === 1 && part[0]?.question === first?.question);
  if (first === undefined || !isOneQuestion) return undefined;
  const choices = [...new Set(all.flatMap((condition) => condition.choices))];
  return [{ question: first.question, choices }];
}
