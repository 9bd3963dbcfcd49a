/** The address of a module as a file of its own (`src/integrations/module-address.ts`). */
declare module '*?address' {
  const address: string;
  export default address;
}
