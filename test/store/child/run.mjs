// Runs a TypeScript module in a process of its own: node run.mjs FILE ARGUMENT…
// Node 20 cannot read TypeScript, and the built program may be older than the sources under test.
import { createServer } from "vite";

const [file, ...args] = process.argv.slice(2);
const server = { middlewareMode: true, hmr: false, ws: false, watch: null };
const vite = await createServer({ configFile: false, logLevel: "error", appType: "custom", server });
const { main } = await vite.ssrLoadModule(file);
await main(args);
