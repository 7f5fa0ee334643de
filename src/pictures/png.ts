import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";

/** So many pictures are kept: a committee's two, light and dark, for some committees. */
const MOST_KEPT = 24;

/** The thread's program; before the sources are compiled there is none, and it is drawn in this one. */
const PROGRAM = import.meta.url.endsWith(".js") ? new URL("./png-worker.js", import.meta.url) : null;

/** Draws a picture in a thread of its own; rejects where the SVG cannot be drawn. */
async function draw(svg: string): Promise<Uint8Array> {
  if (PROGRAM === null) return (await import("./draw-png.js")).drawPng(svg);
  const worker = new Worker(PROGRAM, { workerData: svg });
  return new Promise((resolve, reject) => {
    worker.once("message", (png: Uint8Array) => resolve(png));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that draws ended with ${code}`)));
  });
}

/**
 * Pictures as PNG, for clients that show no SVG (Teams' cards). Drawing takes some tenths of a second, so it is done
 * beside the turns, one picture after the other, and what was drawn last is kept by what it shows.
 */
export class Pngs {
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  #last: Promise<unknown> = Promise.resolve();

  /** A picture's PNG. @throws where the drawing fails; the next one is tried all the same. */
  of(svg: string): Promise<Uint8Array> {
    const key = createHash("sha256").update(svg).digest("base64");
    const known = this.#kept.get(key);
    const png = known ?? this.#drawn(key, svg);
    // The one that was asked for last goes last.
    this.#kept.delete(key);
    this.#kept.set(key, png);
    const oldest = this.#kept.size > MOST_KEPT ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return png;
  }

  #drawn(key: string, svg: string): Promise<Uint8Array> {
    const drawn = this.#last.then(() => draw(svg));
    this.#last = drawn.catch(() => this.#kept.delete(key));
    return drawn;
  }
}
