import { createRequire } from "node:module";
import { z } from "zod";

/** The part of the Typst compiler's native module that documents need. */
export interface TypstCompiler {
  /** A document, or the reasons why there is none. */
  compile(source: { mainFileContent: string; inputs: Record<string, string> }): TypstCompilation;
  pdf(compiled: unknown, options: { pdfStandard: string }): Uint8Array;
}

interface TypstCompilation {
  readonly result: unknown;
  hasError(): boolean;
  takeError(): { readonly shortDiagnostics: unknown } | null;
}

interface CompilerOptions {
  readonly workspace: string;
  readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
}

interface TypstModule {
  readonly NodeCompiler: { create(options: CompilerOptions): TypstCompiler };
}

const moduleByPlatform: Readonly<Record<string, string>> = {
  "linux-x64": "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
};

const moduleSchema = z.custom<TypstModule>(
  (loaded) => typeof loaded === "object" && loaded !== null && "NodeCompiler" in loaded,
);

const fontFiles = ["400Regular/AtkinsonHyperlegible_400Regular", "700Bold/AtkinsonHyperlegible_700Bold"];

/** Path of the native module for this machine, or `undefined` when there is none. */
export function typstModulePath(platform: string, resolve: (name: string) => string): string | undefined {
  const name = moduleByPlatform[platform];
  if (name === undefined) return undefined;
  try {
    return resolve(name);
  } catch {
    return undefined;
  }
}

/** Paths of the fonts that documents are set in. */
export function fontPaths(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => resolve(`@expo-google-fonts/atkinson-hyperlegible/${file}.ttf`));
}

/** Loads the native module. `undefined` when the machine cannot load it (a C library of another kind). */
export function loadTypst(path: string, options: CompilerOptions): TypstCompiler | undefined {
  let loaded: unknown;
  try {
    loaded = createRequire(import.meta.url)(path);
  } catch {
    return undefined;
  }
  return moduleSchema.parse(loaded).NodeCompiler.create(options);
}
