// The wall file: which folder sees which. Read: "categories may use access, reference, workforce, disclosure".
const doors = {
  access: [],
  accounts: ["access"],
  reference: ["access"],
  workforce: ["access", "reference"],
  disclosure: ["access"],
  categories: ["access", "reference", "workforce", "disclosure"],
  diagnosis: ["access", "reference", "categories"],
  training: ["access", "reference", "categories", "diagnosis"],
  projects: ["access", "reference", "categories", "diagnosis", "training"],
  plans: ["access", "reference", "diagnosis", "training", "projects"],
  comparisons: [
    "access",
    "reference",
    "workforce",
    "training",
    "projects",
    "plans",
    "trajectories",
    "evaluation",
  ],
  effects: ["access", "workforce", "training", "projects", "plans", "surveys", "answers", "comparisons"],
  returns: ["access", "training", "projects", "comparisons", "effects"],
  patterns: ["access", "diagnosis", "training", "projects", "plans", "comparisons", "effects"],
  sharing: ["access", "reference", "projects"],
  portfolio: ["access", "reference", "training", "projects"],
  network: ["access", "reference", "training", "sharing"],
  links: ["access", "projects", "training"],
  field: ["access", "reference", "training", "projects", "links"],
  surveys: ["access", "projects"],
  answers: ["access", "links", "field", "surveys", "disclosure"],
  trajectories: ["access", "reference", "workforce", "categories"],
  evaluation: ["access", "reference", "workforce", "categories", "projects", "surveys", "disclosure"],
  reports: [
    "access",
    "reference",
    "categories",
    "diagnosis",
    "training",
    "projects",
    "plans",
    "portfolio",
    "sharing",
    "surveys",
    "answers",
    "field",
    "comparisons",
    "effects",
    "returns",
    "evaluation",
    "disclosure",
  ],
  packages: [
    "access",
    "training",
    "plans",
    "evaluation",
    "workforce",
    "trajectories",
    "comparisons",
    "effects",
    "returns",
    "answers",
    "reports",
  ],
  privacy: ["access", "workforce", "reports"],
  practices: [
    "access",
    "diagnosis",
    "disclosure",
    "training",
    "projects",
    "plans",
    "effects",
    "patterns",
    "links",
    "reports",
  ],
  passports: ["access", "links", "field", "projects", "training"],
  tables: ["disclosure"],
  observatory: [
    "access",
    "reference",
    "workforce",
    "categories",
    "training",
    "plans",
    "disclosure",
    "tables",
  ],
};
const rooms = Object.keys(doors);

const test = "\\.(test|journey|proof|ordeal|contract)\\.tsx?$";
const roomDoor = "^core/src/[^/]+/index\\.ts$";
const roomWindow = "^core/src/[^/]+/public\\.ts$";
const kernel = "^core/src/kernel/";
const engineDoor = "^engine/src/index\\.ts$";
const engineRoomDoor = "^engine/src/[^/]+/index\\.ts$";
/** The one file of core beside schemas that opens a library: it computes without a machine, in browsers too. */
const solverAdapter = "^core/src/training/funding/yalps-solver\\.ts$";
/** Reads linked data as its specification says; computes without a machine, in browsers too, and asks no network. */
const linkedDataAdapter = "^core/src/passports/linked-data\\.ts$";
/** A relative path that leads to no file keeps its dots; it has a rule of its own. */
const absent = "^\\.{1,2}/(?!.*node_modules/)";
const serverDoor = "^server/src/index\\.ts$";

/** Production code that may open the test kit: the fictional company shown on the first run is the tests' own. */
const showsFictionalCompany = "^cli/src/demonstration/load-demonstration\\.ts$";

const floor = (name, may, comment) => ({
  name: `${name}-looks-only-down`,
  severity: "error",
  comment,
  from: { path: `^${name}/src/`, pathNot: [test, showsFictionalCompany] },
  to: { path: "^(engine|core|files|server|web|cli|testkit|tools)/", pathNot: [`^${name}/src/`, ...may] },
});

const roomWall = (room) => ({
  name: `${room}-opens-only-its-doors`,
  severity: "error",
  comment: `${room} may use the index.ts of: ${doors[room].join(", ") || "no room"}`,
  from: { path: `^core/src/${room}/`, pathNot: test },
  to: {
    path: "^core/src/",
    pathNot: [`^core/src/${room}/`, kernel, ...doors[room].map((open) => `^core/src/${open}/index\\.ts$`)],
  },
});

export default {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "break the circle: one side owns the word",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-missing-files",
      severity: "error",
      comment: "the imported file does not exist",
      from: {},
      to: { path: absent, couldNotResolve: true },
    },
    {
      name: "engine-has-no-windows",
      severity: "error",
      comment: "no clock, disk, network, random, dependency",
      from: { path: "^engine/src/", pathNot: test },
      to: { pathNot: ["^engine/src/", absent] },
    },
    {
      name: "kernel-imports-nothing",
      severity: "error",
      comment: "the kernel holds no business word and needs nobody",
      from: { path: kernel, pathNot: test },
      to: { pathNot: [kernel, absent] },
    },
    {
      name: "core-touches-no-machine",
      severity: "error",
      comment: "ask through a port",
      from: { path: "^core/src/", pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-owns-one-library",
      severity: "error",
      comment:
        "the schema library and nothing else; the solver and linked data have a file of their own each",
      from: { path: "^core/src/", pathNot: [test, solverAdapter, linkedDataAdapter] },
      to: {
        dependencyTypesNot: ["core"],
        pathNot: ["^(engine|core|files|server|web|cli|testkit|tools)/", "(^|/)node_modules/zod/", absent],
      },
    },
    {
      name: "solver-behind-its-port",
      severity: "error",
      comment: "ask a LinearSolver; only its adapter opens the library, and nothing else",
      from: { pathNot: [test, solverAdapter] },
      to: { path: "(^|/)node_modules/yalps/" },
    },
    {
      name: "solver-adapter-opens-one-library",
      severity: "error",
      comment: "the adapter sees its port and its library",
      from: { path: solverAdapter },
      to: { pathNot: ["^core/src/training/funding/linear-model\\.ts$", "(^|/)node_modules/yalps/", absent] },
    },
    {
      name: "linked-data-in-one-file",
      severity: "error",
      comment: "one file turns credentials into the bytes that are signed",
      from: { path: "^(core|files|server|web|cli)/src/", pathNot: [test, linkedDataAdapter] },
      to: { path: "(^|/)node_modules/(jsonld|@noble|@digitalbazaar|@digitalcredentials)/" },
    },
    floor("core", [engineDoor, engineRoomDoor], "core sees only the engine"),
    floor("files", [roomDoor, kernel, engineDoor, engineRoomDoor], "files speak core's words"),
    floor("server", [roomDoor, kernel, "^files/src/"], "server serves core"),
    floor(
      "cli",
      [roomDoor, kernel, "^files/src/", engineDoor, engineRoomDoor, serverDoor],
      "cli is a door: it opens core, files and the server's index",
    ),
    floor("web", [roomWindow, kernel], "a browser gets public words only"),
    {
      name: "no-own-door",
      severity: "error",
      comment: "inside a room, import the file, not the room's index",
      from: { path: "^core/src/([^/]+)/", pathNot: ["/index\\.ts$", test] },
      to: { path: "^core/src/$1/(index|public)\\.ts$" },
    },
    {
      name: "no-unknown-room",
      severity: "error",
      comment: "add the room and its doors to the wall file",
      from: { path: "^core/src/[^/]+/", pathNot: [`^core/src/(kernel|${rooms.join("|")})/`, test] },
      to: {},
    },
    ...rooms.map(roomWall),
    {
      name: "server-rooms-are-apart",
      severity: "error",
      comment: "a screen that needs several rooms asks core",
      from: { path: `^server/src/(${rooms.join("|")})/`, pathNot: test },
      to: { path: `^server/src/(${rooms.join("|")})/`, pathNot: "^server/src/$1/" },
    },
    {
      name: "testkit-is-for-tests",
      severity: "error",
      comment: "only tests, the benches and the loader of the fictional company open the test kit",
      from: { pathNot: ["^testkit/", "^tools/bench/", test, showsFictionalCompany] },
      to: { path: "^testkit/" },
    },
    {
      name: "no-dead-files",
      severity: "error",
      comment: "import it or delete it",
      from: {
        orphan: true,
        pathNot: ["(^|/)(index|public|main)\\.tsx?$", "\\.d\\.ts$", "\\.json$", "^tools/[^/]+$"],
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^web/dist/", "^\\.cache/"] },
  },
};
