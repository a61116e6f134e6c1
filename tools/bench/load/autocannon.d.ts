/** What the load run takes of `autocannon`, which brings no types. */
declare module "autocannon" {
  interface LoadRequest {
    readonly method: "GET" | "POST";
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Told of each answer. */
    readonly onResponse: (status: number) => void;
  }
  interface LoadOptions {
    readonly url: string;
    readonly connections: number;
    /** Requests in all, one after another on each connection. */
    readonly amount: number;
    readonly requests: readonly LoadRequest[];
    /** Seconds. */
    readonly timeout: number;
  }
  interface LoadAnswer {
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: LoadOptions): Promise<LoadAnswer>;
}
