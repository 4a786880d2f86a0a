/** The part of temml that is used; its own types are not found where its package puts them. */
declare module 'temml' {
  interface Options {
    readonly displayMode: boolean;
    readonly throwOnError: boolean;
    readonly trust: boolean;
    readonly strict: boolean;
    readonly maxExpand: number;
    readonly maxSize: readonly [number, number];
    readonly macros: object;
  }
  const temml: { renderToString(tex: string, options: Options): string };
  export = temml;
}
