import Module from "node:module";

/**
 * Keeps a CommonJS module out of memory until something of it is asked for: whoever requires it gets a
 * stand-in with the same members. For parts of a package that its own files load whether they are used or
 * not. A module that is loaded already stays as it is.
 * @param require says from where the module is looked for.
 */
export function loadWhenUsed(require: NodeJS.Require, id: string): void {
  const path = require.resolve(id);
  if (require.cache[path]) return;
  const place = new Module(path);
  let real: object | null = null;
  const load = (): object => {
    if (real === null) {
      // Only while the stand-in's place is empty is the file itself read.
      if (require.cache[path] === place) delete require.cache[path];
      real = require(path) as object;
    }
    return real;
  };
  place.filename = path;
  place.loaded = true;
  place.exports = new Proxy(
    {},
    {
      // Asked of whatever is imported, so it tells nothing about use.
      get: (_, member) => (member === "__esModule" && real === null ? true : Reflect.get(load(), member)),
      has: (_, member) => Reflect.has(load(), member),
      ownKeys: () => Reflect.ownKeys(load()),
      getOwnPropertyDescriptor: (_, member) => {
        const described = Reflect.getOwnPropertyDescriptor(load(), member);
        // A proxy may not call fixed what its own target does not have.
        return described && { ...described, configurable: true };
      },
    },
  );
  require.cache[path] = place;
}
