// The real reader's thread, from the sources: Node 20 cannot read TypeScript, so Vite does.
import { createServer } from "vite";

const server = { middlewareMode: true, hmr: false, ws: false, watch: null };
const vite = await createServer({ configFile: false, logLevel: "error", appType: "custom", server });
await vite.ssrLoadModule("/src/importer/formats/read-worker.ts");
await vite.close();
