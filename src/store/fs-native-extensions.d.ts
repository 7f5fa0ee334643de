/** The one function of the package that is used here; it ships no types of its own. */
declare module "fs-native-extensions" {
  /** Asks for an exclusive lock on an open file; `false` where another has it. Gone when the file is closed. */
  export function tryLock(fd: number): boolean;
}
