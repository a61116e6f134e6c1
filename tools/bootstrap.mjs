// Plain JavaScript on purpose: this file runs on the machine's own Node (20 or later), before the pinned Node 24
// is known to be there. Everything else of the house is TypeScript run by that Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What each command runs with the pinned Node. `machine`: Debian packages that its tests need. */
const commands = {
  start: { script: "cli/src/main.ts", before: ["serve"] },
  ouvrage: { script: "cli/src/main.ts", staysInFolder: true },
  test: { script: "tools/run-tests.ts", before: ["test"], machine: ["chromium", "postgresql", "fonts"] },
  check: { script: "tools/run-tests.ts", before: ["check"] },
  prove: { script: "tools/run-tests.ts", before: ["prove"] },
  ordeal: { script: "tools/run-tests.ts", before: ["ordeal"], machine: ["chromium", "postgresql", "fonts"] },
  bench: { script: "tools/bench/main.ts", machine: ["chromium", "postgresql", "fonts"] },
  reference: { script: "tools/generate-reference.ts" },
};

/** Debian packages, and how to see that the machine has one already. */
const machinePackages = {
  chromium: {
    debian: "chromium",
    isThere: () => existsSync("/usr/bin/chromium"),
    without: "les parcours dans le navigateur ne seront pas joués",
  },
  postgresql: {
    debian: "postgresql",
    isThere: () => isFolderWith("/usr/lib/postgresql", /^\d+$/),
    without: "les essais sur le PostgreSQL du système ne seront pas joués",
  },
  fonts: {
    debian: "fonts-dejavu-core",
    isThere: () => isFolderWith("/usr/share/fonts", /^(truetype|opentype)$/),
    without: "les pages s’afficheront sans leurs lettres dans le navigateur d’essai",
  },
};

const minimumMajor = 24;

/** @param {string} text One line to the person at the terminal; standard output stays free for answers. */
function tell(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {string} folder @param {RegExp} pattern */
function isFolderWith(folder, pattern) {
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}

/**
 * Says whether node_modules holds exactly what package-lock.json asks. npm writes its own account of what it installed
 * as the last act of an installation, so that an interrupted one is seen. A package for another platform may be absent.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const account = path.join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const present = readPackages(account);
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    const found = present[place];
    if (found === undefined) return optional === true;
    return found.version === version;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}

function installPackages() {
  if (isInstalled(root)) return true;
  tell(
    "Ouvrage prépare cette machine : installation des bibliothèques (une à deux minutes, une seule fois)…",
  );
  const quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  const installed = runNpm(quiet);
  if (installed.status === 0) {
    tell("Bibliothèques installées.");
    return true;
  }
  tell(lastLines(`${installed.stdout ?? ""}${installed.stderr ?? ""}`, 15));
  tell(
    installed.error === undefined
      ? "L’installation n’a pas abouti : npm s’est arrêté pour la raison ci-dessus. Corrigez-la, puis relancez la même commande."
      : "L’installation n’a pas abouti : npm est introuvable. Installez npm, puis relancez la même commande.",
  );
  return false;
}

/**
 * Runs the npm that called us when there is one, so that no other version is picked from the path.
 * @param {string[]} words
 */
function runNpm(words) {
  const caller = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const stdio = /** @type {const} */ (["ignore", "pipe", "pipe"]);
  if (caller?.endsWith("npm-cli.js") && existsSync(caller)) {
    return spawnSync(process.execPath, [caller, ...words], { ...options, stdio });
  }
  return spawnSync("npm", words, { ...options, stdio, shell: process.platform === "win32" });
}

/** @param {string} text @param {number} count */
function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

/**
 * Installs what Debian offers when we are root; otherwise says plainly what will be missing. Never stops the run.
 * @param {string[]} names
 */
function installMachinePackages(names) {
  if (process.platform !== "linux") return;
  const missing = names.map((name) => machinePackages[name]).filter((each) => !each.isThere());
  if (missing.length === 0) return;
  const wanted = missing.map((each) => each.debian);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    tell(`Installation des paquets Debian nécessaires aux essais : ${wanted.join(", ")}…`);
    const failure =
      runApt(["update", "-qq"]) ?? runApt(["install", "-y", "-qq", "--no-install-recommends", ...wanted]);
    if (failure !== undefined) tell(failure);
  }
  for (const each of missing.filter((one) => !one.isThere())) {
    tell(
      `Paquet Debian absent, ${each.debian} : ${each.without}. Pour l’installer : apt-get install ${each.debian}`,
    );
  }
}

/** @param {string[]} words @returns {string | undefined} The end of apt's complaint, when it complains. */
function runApt(words) {
  const ran = spawnSync("/usr/bin/apt-get", words, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return ran.status === 0 ? undefined : lastLines(`${ran.stdout ?? ""}${ran.stderr ?? ""}`, 5);
}

/** The pinned Node's program inside node_modules, when the registry gave one for this platform. */
function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const file = path.join(root, "node_modules", `node-${system}-${process.arch}`, "bin", program);
  return existsSync(file) ? file : undefined;
}

/** The Node that runs the house: the pinned one if it works here, else the present one if recent enough. */
function chooseNode() {
  const pinned = pinnedNode();
  // A binary built for another C library is there but cannot start.
  if (pinned !== undefined && spawnSync(pinned, ["--version"], { stdio: "ignore" }).status === 0)
    return pinned;
  if (Number.parseInt(process.versions.node, 10) >= minimumMajor) return process.execPath;
  return undefined;
}

/**
 * Runs a script to its end and ends as it ended. Signals pass through, once a second at most: npm may repeat what a
 * terminal already sent. From a terminal, Ctrl+C reaches the whole group of programs by itself, and is not passed.
 * @param {string} node @param {string[]} words @param {string} folder
 */
function runWith(node, words, folder) {
  const search = [path.join(root, "node_modules", ".bin"), path.dirname(node), process.env.PATH ?? ""];
  const child = spawn(node, words, {
    cwd: folder,
    stdio: "inherit",
    env: { ...process.env, PATH: search.join(path.delimiter) },
  });
  let passedAt = Number.NEGATIVE_INFINITY;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      if (performance.now() - passedAt < 1000) return;
      passedAt = performance.now();
      child.kill(signal);
    });
  }
  child.on("error", (cause) => {
    tell(`Ouvrage n’a pas pu démarrer (${cause.message}).`);
    process.exitCode = 1;
  });
  child.on("exit", (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 128 + os.constants.signals[signal];
  });
}

/** @param {string[]} words The command and its own words. */
export function main([name = "", ...rest]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    tell(`Commande inconnue : « ${name} ». Commandes possibles : ${Object.keys(commands).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  if (!installPackages()) {
    process.exitCode = 1;
    return;
  }
  installMachinePackages(command.machine ?? []);
  const node = chooseNode();
  if (node === undefined) {
    tell(
      `Ouvrage demande Node ${minimumMajor} ou plus récent, et cette machine a Node ${process.versions.node}. Installez Node ${minimumMajor}, puis relancez la même commande.`,
    );
    process.exitCode = 1;
    return;
  }
  const script = path.join(root, ...command.script.split("/"));
  runWith(node, [script, ...(command.before ?? []), ...rest], command.staysInFolder ? process.cwd() : root);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
