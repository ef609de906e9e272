declare module '*.css';
declare module 'virtual:theme.css';
/** What needs each field, by kind and field, as `uses-plugin.ts` writes it: `[what, zh, en]`. */
declare module 'virtual:uses' {
  const uses: Readonly<
    Record<string, Readonly<Record<string, readonly (readonly [string, string, string])[]>>>
  >;
  export default uses;
}
