/** What is wrong with a store, for programs to tell apart. */
export type StoreFault =
  /** The file is there and is not what was written, or is gone although its backups are there. */
  | "damaged"
  /** The file was written by a later version of this program. */
  | "newer"
  /** Another process has the folder. */
  | "locked"
  /** The disk gave no answer: no right to read, or something else than a file in its place. */
  | "unreadable"
  /** The disk did not take what was to be written. Nothing of it was recorded. */
  | "unwritable"
  /** The database gave no answer, or not in time. The message says where it is not certain that nothing was recorded. */
  | "unreachable"
  /** Somebody tried to record what could not be read again. A bug in the caller; nothing was recorded. */
  | "unfit"
  /** The store was used after it was closed. */
  | "closed";

/**
 * The store cannot do what it was asked. The message is for whoever runs the installation: it names the
 * file, says what is wrong and what to do. People in the chat get another sentence.
 */
export class StoreError extends Error {
  override name = "StoreError";
  readonly code: StoreFault;

  constructor(code: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
