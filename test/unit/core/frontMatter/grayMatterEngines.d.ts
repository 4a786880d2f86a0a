declare module 'gray-matter/lib/engines.js' {
  /** js-yaml 3 behind gray-matter: the YAML 1.1 reader that many sites use. */
  const engines: { readonly yaml: { parse(text: string): unknown } };
  export default engines;
}
