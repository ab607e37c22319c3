/** A room of the package as `npm run build` left it, for scripts that measure it; the type is that of its source. */
export const built = <Room>(file: string): Promise<Room> =>
  import(new URL(`../dist/${file}`, import.meta.url).href);
