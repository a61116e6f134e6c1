import type { Sha256 } from "../training/index.ts";
import { manifestSchema, type PackageManifest } from "./model.ts";
import type { ArchiveFault, PackageFiles } from "./ports.ts";

/** Why a file is no package that can be trusted to be whole, and where. */
export interface PackageFault {
  readonly code:
    | ArchiveFault
    | "noManifest"
    | "unreadableManifest"
    | "fileMissing"
    | "fileTooMany"
    | "fileChanged";
  /** Path inside the package, or "". */
  readonly path: string;
}

export type OpenedPackage =
  | { readonly kind: "unusable"; readonly faults: readonly PackageFault[] }
  | {
      readonly kind: "open";
      readonly manifest: PackageManifest;
      readonly files: ReadonlyMap<string, Uint8Array>;
    };

const manifestPath = "manifest.json";

/** Opens a package and checks every byte of it against its manifest. */
export function openPackage(
  bytes: Uint8Array,
  { files, sha256 }: { readonly files: PackageFiles; readonly sha256: Sha256 },
): OpenedPackage {
  const opened = files.openArchive(bytes);
  if ("fault" in opened) return unusable({ code: opened.fault, path: "" });
  const byPath = new Map(opened.map((file) => [file.path, file.bytes]));
  const written = byPath.get(manifestPath);
  if (written === undefined) return unusable({ code: "noManifest", path: manifestPath });
  const parsed = manifestSchema.safeParse(jsonOf(written));
  if (!parsed.success) return unusable({ code: "unreadableManifest", path: manifestPath });
  const manifest = parsed.data;
  const named = new Set(manifest.files.map(({ path }) => path));
  const faults: PackageFault[] = manifest.files.flatMap(
    ({ path, bytes: size, sha256: digest }): readonly PackageFault[] => {
      const file = byPath.get(path);
      if (file === undefined) return [{ code: "fileMissing", path }];
      const isSame = file.length === size && sha256(file) === digest;
      return isSame ? [] : [{ code: "fileChanged", path }];
    },
  );
  for (const path of byPath.keys()) {
    if (path !== manifestPath && !named.has(path)) faults.push({ code: "fileTooMany", path });
  }
  return faults.length > 0 ? unusable(...faults) : { kind: "open", manifest, files: byPath };
}

function unusable(...faults: readonly PackageFault[]): OpenedPackage {
  return { kind: "unusable", faults };
}

/** A text, or undefined when the bytes are not UTF-8. */
export function packedText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A JSON value, or undefined when the bytes are none. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  const text = packedText(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
