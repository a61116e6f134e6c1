import type { Filled } from "./fill-organisations.ts";

/** A request of a screen. */
export interface ScreenRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
}

/** A screen as it is opened by its address: every request that it sends, those of the frame first. */
export interface Screen {
  readonly name: string;
  readonly requests: readonly ScreenRequest[];
}

const get = (path: string): ScreenRequest => ({ method: "GET", path });

/** Who is signed in, and where: what the frame of every page asks. */
const frame = [get("/api/sign-in"), get("/api/organisations")];

/** The screens that people go through most, and the journal. */
export function screensOf({ month, category, project, design, rule }: Filled): readonly Screen[] {
  const months = [get("/api/workforce"), get(`/api/workforce/knowledge?month=${month}`)];
  const documents = [get("/api/diagnoses"), get("/api/training-designs"), get("/api/projects")];
  const profile = get(`/api/categories/${category}/profile?month=${month}`);
  const screen = (name: string, ...requests: readonly ScreenRequest[]): Screen => ({
    name,
    requests: [...frame, ...requests],
  });
  return [
    screen("home", get("/api/workforce"), get("/api/categories"), profile, ...documents),
    screen("categories", get("/api/categories"), ...months),
    screen("portrait of a category", get(`/api/categories/${category}`), ...months, profile, ...documents),
    screen("rule of a category being tried", get(`/api/categories/${category}`), ...months, {
      method: "POST",
      path: "/api/categories/previews",
      body: { month, rule, category },
    }),
    screen("projects", get("/api/projects")),
    screen("a project", get(`/api/projects/${project}`), get("/api/rules")),
    screen("portfolio", get("/api/portfolio")),
    screen(
      "a training design",
      get(`/api/training-designs/${design}`),
      get("/api/projects"),
      get("/api/categories"),
      get("/api/rules"),
    ),
    screen("rules", get("/api/rules")),
    screen("journal", get("/api/audit-trail")),
  ];
}
