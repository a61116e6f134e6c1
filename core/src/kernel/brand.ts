declare const brand: unique symbol;

/** A primitive that only its parser may make. */
export type Branded<Primitive, Name extends string> = Primitive & { readonly [brand]: Name };

/** An opaque identifier of one kind of thing. */
export type Id<Name extends string> = Branded<string, Name>;
