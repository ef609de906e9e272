declare module '*.css';
declare module 'virtual:theme.css';
declare module 'virtual:uses' {
  const uses: import('./uses-plugin.ts').UsesOfKinds;
  export default uses;
}
