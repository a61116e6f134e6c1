/** A breach that is accepted, with its reason. `path` is a file; `message` narrows to findings that contain it. */
export interface Exception {
  readonly rule: string;
  readonly path: string;
  readonly message?: string;
  readonly reason: string;
}

/** Every accepted breach of the manners. One that excuses nothing any more is itself a finding. */
export const exceptions: readonly Exception[] = [];
